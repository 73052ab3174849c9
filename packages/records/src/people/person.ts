import * as z from "zod";
import { choice, email, flag, instantSchema, json, money, ratio, reference, text } from "../kernel/field.ts";
import { record } from "../kernel/record.ts";

const availabilitySchema = z.object({
  from: instantSchema.nullable(),
  to: instantSchema.nullable(),
  units: z.number().min(0).max(1000),
});

/** Somebody or something work is assigned to: a person, a generic role, a machine or room, a material, a cost. */
export const person = record("person", {
  duty: "people",
  plural: "people",
  scope: "organisation",
  title: "name",
  metByName: true,
  permissions: { read: "people.read", create: "people.write", write: "people.write", delete: "people.write" },
  fields: {
    name: text({ required: true, search: true }),
    kind: choice(["work", "material", "cost"], { initial: "work" }),
    jobTitle: text({ nullable: true, search: true }),
    team: text({ nullable: true, search: true }),
    email: email({ nullable: true }),
    calendarId: reference("calendar", { nullable: true }),
    /** 1 is one person full time. */
    maxUnits: ratio({ initial: 1, max: 1000 }),
    /** Units that differ from `maxUnits` for a time, half-open; null bounds are open (RES-4). */
    availability: json(z.array(availabilitySchema).max(1000), { nullable: true }),
    /** Minor units of the organisation's currency per hour. */
    costRate: money({ nullable: true, read: "rates.read", write: "rates.write" }),
    active: flag({ initial: true }),
    externalId: text({ nullable: true }),
  },
});
