import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import type { Instant } from "../units/time.ts";

export interface Progressed {
  start: Instant | null;
  finish: Instant | null;
  /** 0 to 1. */
  percentComplete: number;
}

/**
 * Where the progress line passes an activity: left of the data date it is behind, right of it ahead (PRL-1 … PRL-3). null without
 * dates. `calendar`: the activity's own.
 */
export function progressPoint(
  calendar: CompiledCalendar,
  { start, finish, percentComplete }: Progressed,
  dataDate: Instant,
): Instant | null {
  if (start === null || finish === null) return null;
  if (percentComplete >= 1) return Math.max(dataDate, finish);
  if (percentComplete <= 0) return Math.min(dataDate, start);
  const done = Math.round(calendar.workBetween(start, finish) * percentComplete);
  return done === 0 ? start : calendar.advance(start, done);
}
