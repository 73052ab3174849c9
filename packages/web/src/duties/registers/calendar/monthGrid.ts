import { firstDayOfWeek } from "@gantry/engine";
import { dayFromText, textFromDay } from "@gantry/records";

/** Days of the weeks that a month touches, "2026-05-12", six weeks at most. `weekStart` is 0 for Sunday. */
export function monthGrid(month: string, weekStart: number): string[] {
  const first = dayFromText(`${month}-01`) ?? 0;
  const from = firstDayOfWeek(first, weekStart);
  const after = dayFromText(`${shiftedMonth(month, 1)}-01`) ?? first;
  const weeks = Math.ceil((after - from) / 7);
  return Array.from({ length: weeks * 7 }, (_, index) => textFromDay(from + index));
}

/** Days of the week that a day is in. */
export function weekGrid(day: string, weekStart: number): string[] {
  const from = firstDayOfWeek(dayFromText(day) ?? 0, weekStart);
  return Array.from({ length: 7 }, (_, index) => textFromDay(from + index));
}

/** "2026-05" and months later or earlier. */
export function shiftedMonth(month: string, by: number): string {
  const [year = 0, of = 1] = month.split("-").map(Number);
  const date = new Date(Date.UTC(year, of - 1 + by, 1));
  return date.toISOString().slice(0, 7);
}

export const shiftedDay = (day: string, by: number) => textFromDay((dayFromText(day) ?? 0) + by);
