import { firstDayOfWeek } from "@gantry/engine";
import { dayFromText, textFromDay } from "../../kernel/projectTime.ts";
import { weekdayOfStart, type WeekStart } from "../../organisation/weekStart.ts";
import { relativeDay } from "./relativeDay.ts";

/** Days from `first` to `last`, both included. */
export interface DayInterval {
  first: string;
  last: string;
}

const NAMED = /^(this|last|next)(week|month|quarter|year)$/i;
const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/**
 * Reads a day ("2026-05-12", "today", "+7d" …) or a stretch of days: "thisWeek", "lastMonth", "nextQuarter", "thisYear", the month
 * "2026-05", the year "2026". Null for anything else, and where project time does not reach.
 */
export function dayInterval(text: string, today: string, weekStart: WeekStart): DayInterval | null {
  const day = relativeDay(text, today);
  if (day !== null) return { first: day, last: day };
  const [, which, unit] = NAMED.exec(text.toLowerCase()) ?? [];
  if (which !== undefined && unit !== undefined) {
    const step = which === "this" ? 0 : which === "last" ? -1 : 1;
    return unit === "week" ? week(today, weekStart, step) : months(today, MONTHS[unit] ?? 1, step);
  }
  if (/^\d{4}-\d{2}$/.test(text)) return months(`${text}-01`, 1, 0);
  return /^\d{4}$/.test(text) ? months(`${text}-01-01`, 12, 0) : null;
}

function week(today: string, weekStart: WeekStart, step: number): DayInterval | null {
  const first = firstDayOfWeek(numberOf(today), weekdayOfStart[weekStart]) + step * 7;
  return reached(first, first + 6);
}

/** The stretch of `length` months, counted from January, that holds a day; or the one before or after. */
function months(day: string, length: number, step: number): DayInterval | null {
  if (dayFromText(day) === null) return null;
  const date = new Date(numberOf(day) * 86_400_000);
  const month = date.getUTCMonth() - (date.getUTCMonth() % length) + step * length;
  const at = (count: number) => Date.UTC(date.getUTCFullYear(), month + count, 1) / 86_400_000;
  return reached(at(0), at(length) - 1);
}

function reached(first: number, last: number): DayInterval | null {
  const [from, to] = [textFromDay(first), textFromDay(last)];
  return dayFromText(from) === null || dayFromText(to) === null ? null : { first: from, last: to };
}

function numberOf(day: string): number {
  const number = dayFromText(day);
  if (number === null) throw new Error(`"${day}" is no day.`);
  return number;
}
