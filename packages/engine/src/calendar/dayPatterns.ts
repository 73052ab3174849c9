import { MINUTES_PER_DAY } from "../units/time.ts";
import { weekdayOf } from "../units/time.ts";
import type { CalendarDefinition, WorkingInterval } from "./calendarDefinition.ts";

/** Sorted, disjoint working intervals of one kind of day, flattened: from, to, from, to … */
export type DayPattern = readonly number[];

const NOTHING: DayPattern = [];

/** Sorts, merges and clips intervals to one day; unusable ones (empty, not finite) fall away (CAL-2). */
export function dayPattern(intervals: readonly WorkingInterval[]): DayPattern {
  const sorted = intervals
    .map(({ from, to }) => ({ from: Math.max(0, Math.round(from)), to: Math.min(MINUTES_PER_DAY, Math.round(to)) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  const flat: number[] = [];
  for (const { from, to } of sorted) {
    const last = flat.length - 1;
    const reached = flat[last];
    if (reached !== undefined && from <= reached) flat[last] = Math.max(reached, to);
    else flat.push(from, to);
  }
  return flat;
}

export function patternMinutes(pattern: DayPattern): number {
  let total = 0;
  for (let i = 0; i < pattern.length; i += 2) total += (pattern[i + 1] ?? 0) - (pattern[i] ?? 0);
  return total;
}

/** The time that lies in both patterns. */
export function commonTime(a: DayPattern, b: DayPattern): DayPattern {
  const flat: number[] = [];
  for (let i = 0; i < a.length; i += 2)
    for (let j = 0; j < b.length; j += 2) {
      const from = Math.max(a[i] as number, b[j] as number);
      const to = Math.min(a[i + 1] as number, b[j + 1] as number);
      if (from < to) flat.push(from, to);
    }
  return flat;
}

/** Patterns for days `firstDay` … `firstDay + count - 1`, resolved through the chain of base calendars. */
export interface DayPatternSource {
  fill(firstDay: number, count: number): DayPattern[];
}

interface Layer {
  days: readonly (DayPattern | null)[];
  weeks: readonly { from: number; to: number; days: readonly (DayPattern | null)[] }[];
  exceptions: readonly { from: number; to: number; pattern: DayPattern }[];
}

function layerOf(definition: CalendarDefinition): Layer {
  const week = (days: readonly (readonly WorkingInterval[] | null)[]) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const intervals = days[weekday];
      return intervals ? dayPattern(intervals) : null;
    });
  return {
    days: week(definition.days),
    weeks: definition.workWeeks.map(({ from, to, days }) => ({ from, to, days: week(days) })),
    exceptions: definition.exceptions.map(({ from, to, intervals }) => ({ from, to, pattern: dayPattern(intervals) })),
  };
}

/**
 * Resolves a calendar and its bases (nearest first) day by day: an exception wins over a work week, which wins over the
 * weekday; a nearer calendar's exception over its base's; a base's exception over the nearer calendar's weekday (CAL-3).
 * Where two exceptions of one calendar meet, the first listed wins (CAL-4).
 */
export function dayPatternSource(chain: readonly CalendarDefinition[]): DayPatternSource {
  const layers = chain.map(layerOf);
  const weekdays = Array.from({ length: 7 }, (_, weekday) => {
    for (const layer of layers) {
      const own = layer.days[weekday];
      if (own) return own;
    }
    return NOTHING;
  });
  return {
    fill(firstDay, count) {
      const out: DayPattern[] = new Array<DayPattern>(count);
      for (let i = 0; i < count; i++) out[i] = weekdays[weekdayOf(firstDay + i)] ?? NOTHING;
      const paint = (from: number, to: number, patternOf: (weekday: number) => DayPattern | null) => {
        const end = Math.min(to, firstDay + count);
        for (let day = Math.max(from, firstDay); day < end; day++) {
          const pattern = patternOf(weekdayOf(day));
          if (pattern) out[day - firstDay] = pattern;
        }
      };
      // Painted from the weakest to the strongest, so that the strongest stays on top.
      for (const layer of layers.toReversed())
        for (const week of layer.weeks.toReversed()) paint(week.from, week.to, (weekday) => week.days[weekday] ?? null);
      for (const layer of layers.toReversed())
        for (const exception of layer.exceptions.toReversed())
          paint(exception.from, exception.to, () => exception.pattern);
      return out;
    },
  };
}
