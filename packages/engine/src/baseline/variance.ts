import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import type { Instant, Minutes } from "../units/time.ts";

/** What a baseline keeps of an activity, and what a plan says of it now. null: it had or has none, or it may not be seen. */
export interface Measures {
  start: Instant | null;
  finish: Instant | null;
  duration: Minutes | null;
  work: Minutes | null;
  /** Minor units. */
  cost: number | null;
}

/**
 * What differs, now less baseline; null where either side is not known (BSL-1 … BSL-3). Start and finish are working minutes on
 * the activity's calendar, above zero when it is later than it was agreed.
 */
export type Variance = { readonly [K in keyof Measures]: number | null };

/** `calendar`: the activity's own. */
export function varianceOf(calendar: CompiledCalendar, baseline: Measures, now: Measures): Variance {
  return {
    start: dateVariance(calendar, baseline.start, now.start),
    finish: dateVariance(calendar, baseline.finish, now.finish),
    duration: difference(baseline.duration, now.duration),
    work: difference(baseline.work, now.work),
    cost: difference(baseline.cost, now.cost),
  };
}

/** Working minutes from the agreed date to the present one (BSL-1). */
export function dateVariance(
  calendar: CompiledCalendar,
  baseline: Instant | null,
  now: Instant | null,
): Minutes | null {
  return baseline === null || now === null ? null : calendar.workBetween(baseline, now);
}

function difference(baseline: number | null, now: number | null): number | null {
  return baseline === null || now === null ? null : now - baseline;
}
