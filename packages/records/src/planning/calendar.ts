import * as z from "zod";
import { daySchema, json, minutes, reference, text } from "../kernel/field.ts";
import { record } from "../kernel/record.ts";

/** Minutes after midnight, half-open. */
const intervalSchema = z
  .object({ from: z.number().int().min(0).max(1439), to: z.number().int().min(1).max(1440) })
  .refine((interval) => interval.from < interval.to, "The end must come after the start.");
const intervalsSchema = z.array(intervalSchema).max(24);
const weekSchema = z.array(intervalsSchema.nullable()).length(7);

/** `to` is the first day after the exception, as everywhere; screens show the last day. */
export const exceptionSchema = z.object({
  name: z.string().max(200).optional(),
  from: daySchema,
  to: daySchema,
  intervals: intervalsSchema,
});
export const workWeekSchema = z.object({
  name: z.string().max(200).optional(),
  from: daySchema,
  to: daySchema,
  days: weekSchema,
});

/** Working time: of the organisation when it bears no project, else of that project alone. */
export const calendar = record("calendar", {
  duty: "planning",
  plural: "calendars",
  names: { en: ["Calendar", "Calendars"], de: ["Kalender", "Kalender"] },
  scope: "project",
  title: "name",
  permissions: { read: "project.read", create: "plan.write", write: "plan.write", delete: "plan.write" },
  fields: {
    name: text({ required: true, search: true, label: ["Name", "Name"] }),
    /** Null: a calendar of the organisation, readable by all (people.read), changed with people.write. */
    projectId: reference("project", { nullable: true, label: ["Project", "Projekt"] }),
    baseId: reference("calendar", { nullable: true, label: ["Base calendar", "Basiskalender"] }),
    /** Seven entries, Sunday first; null inherits from the base calendar. */
    days: json(weekSchema, { required: true, label: ["Usual week", "Übliche Woche"] }),
    exceptions: json(z.array(exceptionSchema).max(10_000), { initial: [], label: ["Exceptions", "Ausnahmen"] }),
    workWeeks: json(z.array(workWeekSchema).max(1000), { initial: [], label: ["Other weeks", "Andere Wochen"] }),
    minutesPerDay: minutes({ nullable: true, min: 1, label: ["Minutes of a day", "Minuten eines Tages"] }),
    minutesPerWeek: minutes({ nullable: true, min: 1, label: ["Minutes of a week", "Minuten einer Woche"] }),
    minutesPerMonth: minutes({ nullable: true, min: 1, label: ["Minutes of a month", "Minuten eines Monats"] }),
    externalId: text({ nullable: true, label: ["External id", "Externe Kennung"] }),
  },
});
