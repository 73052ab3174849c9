/**
 * A point in project time: whole minutes since 1970-01-01T00:00 on the project's own wall clock.
 * Project time has no zone and no daylight saving; the screen shows it as it is written here.
 */
export type Instant = number;

/** A length of working or elapsed time in whole minutes. Which of the two is said by the field's name or unit. */
export type Minutes = number;

export const MINUTES_PER_DAY = 1440;
export const MINUTES_PER_WEEK = 10_080;

/** Day number of an instant: whole days since 1970-01-01 (a Thursday), rounding towards the past. */
export function dayOf(instant: Instant): number {
  return Math.floor(instant / MINUTES_PER_DAY);
}

/** Weekday of a day number, 0 = Sunday to 6 = Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Day number of the first day of the week that a day is in; `weekStart` is a weekday, 0 = Sunday to 6 = Saturday. */
export function firstDayOfWeek(day: number, weekStart: number): number {
  return day - ((weekdayOf(day) - weekStart + 7) % 7);
}
