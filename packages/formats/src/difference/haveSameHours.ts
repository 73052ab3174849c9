import { compileCalendars, type CalendarDefinition } from "@gantry/engine";

/** A calendar with those it may be based on. */
export interface CalendarAmong {
  id: string;
  calendars: readonly CalendarDefinition[];
}

/** Far enough for any list of holidays; calendars that say more are not taken for the same. */
const MOST_DAYS = 40_000;
const DAYS_PER_WEEK = 7;

/** Days from the first to the last of which any of these calendars says something of its own; null where none does. */
function statedDays(calendars: readonly CalendarDefinition[]): { from: number; to: number } | null {
  const runs = calendars.flatMap(({ exceptions, workWeeks }) => [...exceptions, ...workWeeks]);
  if (runs.length === 0) return null;
  return {
    from: runs.reduce((least, run) => Math.min(least, run.from), Number.POSITIVE_INFINITY),
    to: runs.reduce((most, run) => Math.max(most, run.to), Number.NEGATIVE_INFINITY),
  };
}

/**
 * Whether two calendars have equal working time on every day, however it is stated: files of MS Project have no calendar based
 * on another but those of resources, so that one comes back with its base's holidays as its own.
 */
export function haveSameHours(one: CalendarAmong, other: CalendarAmong): boolean {
  const [a, b] = [one, other].map(({ id, calendars }) => compileCalendars(calendars, id).get(id));
  if (!a || !b) return false;
  const { from, to } = statedDays([...one.calendars, ...other.calendars]) ?? { from: 0, to: 0 };
  if (to - from > MOST_DAYS) return false;
  for (let day = from - DAYS_PER_WEEK; day < to + DAYS_PER_WEEK; day++)
    if (JSON.stringify(a.workingIntervals(day)) !== JSON.stringify(b.workingIntervals(day))) return false;
  return true;
}
