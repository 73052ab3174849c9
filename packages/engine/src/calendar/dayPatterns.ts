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
      // Painted from the weakest to the strongest, so that the strongest stays on top.
      for (let l = layers.length - 1; l >= 0; l--) paintWeeks(out, firstDay, (layers[l] as Layer).weeks);
      for (let l = layers.length - 1; l >= 0; l--) paintExceptions(out, firstDay, (layers[l] as Layer).exceptions);
      return out;
    },
  };
}

function paintWeeks(out: DayPattern[], firstDay: number, weeks: Layer["weeks"]): void {
  for (let w = weeks.length - 1; w >= 0; w--) {
    const { from, to, days } = weeks[w] as Layer["weeks"][number];
    const end = Math.min(to, firstDay + out.length);
    for (let day = Math.max(from, firstDay); day < end; day++) {
      const pattern = days[weekdayOf(day)];
      if (pattern) out[day - firstDay] = pattern;
    }
  }
}

function paintExceptions(out: DayPattern[], firstDay: number, exceptions: Layer["exceptions"]): void {
  for (let e = exceptions.length - 1; e >= 0; e--) {
    const { from, to, pattern } = exceptions[e] as Layer["exceptions"][number];
    const end = Math.min(to, firstDay + out.length);
    for (let day = Math.max(from, firstDay); day < end; day++) out[day - firstDay] = pattern;
  }
}
