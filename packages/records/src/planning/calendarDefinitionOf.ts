import type { CalendarDefinition } from "@gantry/engine";
import { dayFromText } from "../kernel/projectTime.ts";
import type { CalendarRow } from "./planRows.ts";

/** The engine's calendar of a record. */
export function calendarDefinitionOf(row: CalendarRow): CalendarDefinition {
  const days = (value: { from: string; to: string }) => ({ from: requiredDay(value.from), to: requiredDay(value.to) });
  return {
    id: row.id,
    name: row.name,
    baseId: row.baseId,
    days: row.days,
    exceptions: row.exceptions.map((exception) => ({
      ...named(exception.name),
      ...days(exception),
      intervals: exception.intervals,
    })),
    workWeeks: row.workWeeks.map((week) => ({ ...named(week.name), ...days(week), days: week.days })),
    minutesPerDay: row.minutesPerDay,
    minutesPerWeek: row.minutesPerWeek,
    minutesPerMonth: row.minutesPerMonth,
  };
}

const named = (name: string | undefined) => (name === undefined ? {} : { name });

function requiredDay(text: string): number {
  const day = dayFromText(text);
  if (day === null) throw new Error(`"${text}" is no day; validated records cannot hold it.`);
  return day;
}
