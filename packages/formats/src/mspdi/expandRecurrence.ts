import { weekdayOf } from "@gantry/engine";
import { civilDate, dayNumber, daysInMonth } from "../document/civilDay.ts";

/** A calendar exception's rule as MSPDI states it. */
export interface Recurrence {
  /** 1 daily, 2 yearly by date, 3 yearly by position, 4 monthly by date, 5 monthly by position, 6 weekly, 7 every n days. */
  type: number;
  /** First and last day, both included. */
  first: number;
  last: number;
  period: number;
  /** Bit mask, Sunday is 1. */
  daysOfWeek: number;
  /** 0 any day, 1 weekday, 2 weekend day, 3 Sunday to 9 Saturday. */
  monthItem: number;
  /** 0 first to 3 fourth, 4 last. */
  monthPosition: number;
  /** From 0. */
  month: number;
  monthDay: number;
  /** Null: the last day alone ends it. */
  occurrences: number | null;
}

/** A run of days, `to` exclusive. */
export interface DayRun {
  from: number;
  to: number;
}

/** More days than any calendar needs; beyond, a hostile rule would fill memory. */
export const MOST_OCCURRENCES = 20_000;

function matchesItem(day: number, item: number): boolean {
  const weekday = weekdayOf(day);
  if (item === 0) return true;
  if (item === 1) return weekday !== 0 && weekday !== 6;
  if (item === 2) return weekday === 0 || weekday === 6;
  return weekday === item - 3;
}

function byPosition(year: number, month: number, rule: Recurrence): number | null {
  const first = dayNumber(year, month, 1);
  const matching: number[] = [];
  for (let day = first; day < first + daysInMonth(year, month); day++) {
    if (matchesItem(day, rule.monthItem)) matching.push(day);
  }
  return (rule.monthPosition === 4 ? matching[matching.length - 1] : matching[rule.monthPosition]) ?? null;
}

function byDate(year: number, month: number, monthDay: number): number | null {
  return monthDay >= 1 && monthDay <= daysInMonth(year, month) ? dayNumber(year, month, monthDay) : null;
}

function* everyDay(rule: Recurrence, step: number): Generator<number> {
  for (let day = rule.first; day <= rule.last; day += step) yield day;
}

function* weekly(rule: Recurrence): Generator<number> {
  if ((rule.daysOfWeek & 127) === 0) return;
  const firstWeek = rule.first - weekdayOf(rule.first);
  for (let week = firstWeek; week <= rule.last; week += 7 * rule.period) {
    for (let weekday = 0; weekday < 7; weekday++) {
      if (rule.daysOfWeek & (1 << weekday)) yield week + weekday;
    }
  }
}

function* monthly(
  rule: Recurrence,
  stepInMonths: number,
  dayIn: (year: number, month: number) => number | null,
): Generator<number> {
  const start = civilDate(rule.first);
  const startMonth = stepInMonths % 12 === 0 && (rule.type === 2 || rule.type === 3) ? rule.month : start.month;
  const end = civilDate(rule.last);
  const lastMonth = (end.year - start.year) * 12 + end.month;
  for (let month = startMonth; month <= lastMonth; month += stepInMonths) {
    const day = dayIn(start.year + Math.floor(month / 12), month % 12);
    if (day !== null) yield day;
  }
}

function candidates(rule: Recurrence): Generator<number> {
  switch (rule.type) {
    case 2:
      return monthly(rule, 12, (year, month) => byDate(year, month, rule.monthDay));
    case 3:
      return monthly(rule, 12, (year, month) => byPosition(year, month, rule));
    case 4:
      return monthly(rule, rule.period, (year, month) => byDate(year, month, rule.monthDay));
    case 5:
      return monthly(rule, rule.period, (year, month) => byPosition(year, month, rule));
    case 6:
      return weekly(rule);
    case 7:
      return everyDay(rule, rule.period);
    default:
      return everyDay(rule, 1);
  }
}

/** The days a rule names, as runs of neighbouring days; `cut` says that the rule had more than are kept. */
export function expandRecurrence(rule: Recurrence): { runs: DayRun[]; cut: boolean } {
  if (rule.type === 1 || rule.type > 7 || rule.type < 1)
    return { runs: [{ from: rule.first, to: rule.last + 1 }], cut: false };
  const runs: DayRun[] = [];
  let count = 0;
  const most = Math.min(rule.occurrences ?? MOST_OCCURRENCES, MOST_OCCURRENCES);
  for (const day of candidates(rule)) {
    if (day < rule.first) continue;
    if (day > rule.last) break;
    if (count >= most) return { runs, cut: most === MOST_OCCURRENCES };
    count += 1;
    const last = runs[runs.length - 1];
    if (last && last.to === day) last.to = day + 1;
    else runs.push({ from: day, to: day + 1 });
  }
  return { runs, cut: false };
}
