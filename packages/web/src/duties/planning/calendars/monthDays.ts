import { compileCalendars, weekdayOf } from "@gantry/engine";
import { calendarDefinitionOf, dayFromText, textFromDay, type CalendarRow } from "@gantry/records";
import type { Interval } from "./dayTimes.ts";

export interface MonthDay {
  /** "2026-05-12". */
  day: string;
  weekday: number;
  times: Interval[];
  /** Name of the exception that holds on that day; null where none does. */
  exception: string | null;
}

/** Every day of a month ("2026-05") with the working time the engine computes with. */
export function monthDays(calendars: readonly CalendarRow[], calendarId: string, month: string): MonthDay[] {
  const own = calendars.find(({ id }) => id === calendarId);
  const first = dayFromText(`${month}-01`);
  if (!own || first === null) return [];
  const compiled = compileCalendars(calendars.map(calendarDefinitionOf), calendarId).get(calendarId);
  const days: MonthDay[] = [];
  for (let number = first; textFromDay(number).startsWith(month); number++) {
    const day = textFromDay(number);
    const exception = own.exceptions.find(({ from, to }) => from <= day && day < to);
    days.push({
      day,
      weekday: weekdayOf(number),
      times: compiled?.workingIntervals(number) ?? [],
      exception: exception ? (exception.name ?? "") : null,
    });
  }
  return days;
}

/** The month before or after. */
export function shiftedMonth(month: string, by: number): string {
  const [year = 1970, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}
