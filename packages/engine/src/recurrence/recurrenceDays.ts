import { MINUTES_PER_DAY, weekdayOf } from "../units/time.ts";

/** When something comes again (REC-1). Days are numbers since 1970-01-01; weekdays count from Sunday, 0. */
export interface Recurrence {
  frequency: "daily" | "weekly" | "monthly" | "yearly";
  /** Every so many days, weeks, months or years; at least 1. */
  every: number;
  /** Weekly: on these weekdays; none takes the first day's. */
  weekdays?: readonly number[];
  /** Monthly and yearly: the last such day of a short month where it has not so many; left out takes the first day's. */
  dayOfMonth?: number;
  /** Instead of a day of the month: the first … fourth or last (5) such weekday of it. */
  position?: { nth: 1 | 2 | 3 | 4 | 5; weekday: number };
  /** The first day it may fall on. */
  from: number;
  /** The last day, included; null where `count` ends it. */
  until: number | null;
  count: number | null;
}

/** More is taken for a typing error. */
export const MOST_OCCURRENCES = 1000;

interface Month {
  year: number;
  month: number;
}

function monthOf(day: number): Month {
  const date = new Date(day * MINUTES_PER_DAY * 60_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() };
}

const firstDay = (year: number, month: number) => Date.UTC(year, month, 1) / (MINUTES_PER_DAY * 60_000);

function dayInMonth({ from, dayOfMonth, position }: Recurrence, { year, month }: Month): number {
  const first = firstDay(year, month);
  const length = firstDay(year, month + 1) - first;
  if (!position) {
    const wanted = dayOfMonth ?? from - firstDay(monthOf(from).year, monthOf(from).month) + 1;
    return first + Math.min(length, Math.max(1, wanted)) - 1;
  }
  const offset = (position.weekday - weekdayOf(first) + 7) % 7;
  const nth = first + offset + (position.nth - 1) * 7;
  return nth < first + length ? nth : nth - 7;
}

function* candidates(rule: Recurrence): Generator<number> {
  const every = Math.max(1, Math.floor(rule.every));
  if (rule.frequency === "daily") for (let day = rule.from; ; day += every) yield day;
  if (rule.frequency === "weekly") {
    const stated = (rule.weekdays ?? []).filter((weekday) => weekday >= 0 && weekday < 7);
    const weekdays = stated.length > 0 ? stated.toSorted((a, b) => a - b) : [weekdayOf(rule.from)];
    for (let week = rule.from - weekdayOf(rule.from); ; week += 7 * every)
      for (const weekday of weekdays) yield week + weekday;
  }
  const { year, month } = monthOf(rule.from);
  const step = rule.frequency === "yearly" ? 12 * every : every;
  for (let at = year * 12 + month; ; at += step) yield dayInMonth(rule, { year: Math.floor(at / 12), month: at % 12 });
}

/** The days a recurrence falls on, in order; at most 1,000 (REC-1). A recurrence without an end has none but those. */
export function recurrenceDays(rule: Recurrence): number[] {
  const days: number[] = [];
  const most = Math.min(rule.count ?? MOST_OCCURRENCES, MOST_OCCURRENCES);
  for (const day of candidates(rule)) {
    if (days.length >= most || (rule.until !== null && day > rule.until)) break;
    if (day >= rule.from) days.push(day);
  }
  return days;
}
