import type { Minutes } from "../units/time.ts";

/** One stretch of working time within a day: half-open, minutes after midnight, 0 <= from < to <= 1440. */
export interface WorkingInterval {
  from: Minutes;
  to: Minutes;
}

/**
 * Working time of a run of days, replacing the week's pattern there.
 * `from` and `to` are day numbers (days since 1970-01-01), `to` exclusive. An empty list of intervals is a non-working day.
 */
export interface CalendarException {
  name?: string;
  from: number;
  to: number;
  intervals: readonly WorkingInterval[];
}

/** Another weekly pattern for a run of days (a "work week" of MS Project). Exceptions win over it. */
export interface WorkWeek {
  name?: string;
  from: number;
  to: number;
  /** Seven entries, Sunday first; null takes the calendar's own pattern for that weekday. */
  days: readonly (readonly WorkingInterval[] | null)[];
}

/** A calendar as people or a file state it. `baseId` fills the weekdays left null and lends its exceptions (CAL-3). */
export interface CalendarDefinition {
  id: string;
  name: string;
  baseId: string | null;
  /** Seven entries, Sunday first; null inherits from the base calendar (non-working where there is none). */
  days: readonly (readonly WorkingInterval[] | null)[];
  exceptions: readonly CalendarException[];
  workWeeks: readonly WorkWeek[];
  /** Length of "1 day", "1 week", "1 month" when people type durations on this calendar; null takes the plan's. */
  minutesPerDay: Minutes | null;
  minutesPerWeek: Minutes | null;
  minutesPerMonth: Minutes | null;
}
