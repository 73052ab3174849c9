import { conventions, type Conventions, type Instant } from "@gantry/engine";
import { dateField, flagField, numberField, textField, type Fields } from "./mspdiValues.ts";

export interface MspdiProject {
  title: string;
  externalId: string | null;
  currency: string | null;
  start: Instant | null;
  finish: Instant | null;
  scheduleFrom: "start" | "finish";
  dataDate: Instant | null;
  calendarUid: string | null;
  minutesPerDay: number;
  minutesPerWeek: number;
  minutesPerMonth: number;
  conventions: Conventions;
}

function positive(value: number | null, otherwise: number): number {
  return value !== null && value > 0 ? value : otherwise;
}

/** The head of a project: <Project>'s own fields. */
export function readProject(fields: Fields): MspdiProject {
  const fromStart = !fields.has("ScheduleFromStart") || flagField(fields, "ScheduleFromStart");
  const minutesPerDay = positive(numberField(fields, "MinutesPerDay"), 480);
  const externalId = textField(fields, "GUID") ?? textField(fields, "UID");
  const finish = dateField(fields, "FinishDate");
  const start = dateField(fields, "StartDate");
  const keepsTogether = fields.has("SplitsInProgressTasks") && !flagField(fields, "SplitsInProgressTasks");
  return {
    title: textField(fields, "Title") ?? textField(fields, "Name") ?? "Untitled plan",
    externalId,
    currency: textField(fields, "CurrencyCode"),
    start: fromStart ? start : null,
    finish: fromStart ? null : finish,
    scheduleFrom: fromStart || finish === null ? "start" : "finish",
    dataDate: dateField(fields, "StatusDate"),
    calendarUid: textField(fields, "CalendarUID"),
    minutesPerDay,
    minutesPerWeek: positive(numberField(fields, "MinutesPerWeek"), 5 * minutesPerDay),
    minutesPerMonth: positive(numberField(fields, "DaysPerMonth"), 20) * minutesPerDay,
    conventions: {
      ...conventions.msProject,
      // Without splits, work in progress goes on whatever its predecessors do.
      ...(keepsTogether && { outOfSequence: "progressOverride" as const }),
      criticalFloatLimit: (numberField(fields, "CriticalSlackLimit") ?? 0) * minutesPerDay,
      openEndsCritical: flagField(fields, "MultipleCriticalPaths"),
    },
  };
}
