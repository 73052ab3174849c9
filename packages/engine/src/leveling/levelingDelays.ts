import { compileCalendars } from "../calendar/compileCalendars.ts";
import type { Activity, Plan } from "../schedule/plan.ts";
import type { Schedule } from "../schedule/schedule.ts";
import { schedulePlan } from "../schedule/schedulePlan.ts";
import type { Instant, Minutes } from "../units/time.ts";
import type { LeveledActivity } from "./levelingProposal.ts";

/** Each pass sets right what hangs on the passes before it; what is still wrong then is told. */
const MOST_PASSES = 40;

export interface LevelingDelays {
  /** Working minutes for each of the moves, also where it is none. */
  delays: ReadonlyMap<string, Minutes>;
  /** The plan with these delays, and what pauses in its parts. */
  plan: Plan;
  /** The same, scheduled. */
  schedule: Schedule;
  /** Moves whose start no delay reaches: they stand later, by their own people's calendars or constraints. */
  missed: readonly string[];
}

/** Where a proposal puts an activity. */
export type PlacedMove = Pick<LeveledActivity, "id" | "start" | "earliest" | "parts"> &
  Partial<Pick<LeveledActivity, "binding">>;

/**
 * Levelling delays by which a plan stands as these moves of a proposal say (LVL-20): counted from where links let each
 * start, so that what is rescheduled later keeps them; what pauses has its parts. Elapsed delays become working ones. Some passes over the plan.
 */
export function levelingDelays(plan: Plan, placed: readonly PlacedMove[]): LevelingDelays {
  // What stays where it is keeps its own dates and parts, whoever is put on it.
  const moves = placed.filter(({ binding }) => binding?.kind !== "fixed");
  const calendars = compileCalendars(plan.calendars, plan.calendarId);
  const activities = new Map(plan.activities.map((activity) => [activity.id, activity]));
  const workOf = (id: string, from: Instant, to: Instant): Minutes => {
    const { calendarId = null, elapsed = false } = activities.get(id) ?? {};
    const calendar = elapsed ? calendars.elapsed : calendars.get(calendarId);
    return to >= from ? calendar.workBetween(from, to) : -calendar.workBetween(to, from);
  };
  const parts = new Map(moves.map((move) => [move.id, move.parts ?? null]));
  const split = plan.activities.map((activity) => withParts(activity, parts));
  const delays = new Map(moves.map(({ id, start, earliest }) => [id, Math.max(0, workOf(id, earliest, start))]));
  for (let pass = 1; ; pass++) {
    const leveled = { ...plan, activities: split.map((activity) => delayed(activity, delays)) };
    const schedule = schedulePlan(leveled);
    const starts = new Map(schedule.activities.map(({ id, start }) => [id, start]));
    const off = moves.flatMap(({ id, start }) => {
      const stands = starts.get(id) ?? null;
      const by = stands === null ? 0 : workOf(id, stands, start);
      return by === 0 ? [] : [{ id, by, delay: delays.get(id) ?? 0 }];
    });
    // Without a delay it stands where links hold it: nothing more can be taken away.
    const mendable = off.filter(({ by, delay }) => by > 0 || delay > 0);
    if (pass === MOST_PASSES || mendable.length === 0)
      return { delays, plan: leveled, schedule, missed: off.map(({ id }) => id) };
    for (const { id, by, delay } of mendable) delays.set(id, Math.max(0, delay + by));
  }
}

function delayed(activity: Activity, delays: ReadonlyMap<string, Minutes>): Activity {
  const levelingDelay = delays.get(activity.id);
  return levelingDelay === undefined ? activity : { ...activity, levelingDelay, levelingDelayElapsed: false };
}

/** What is moved is worked on in the parts proposed for it, or in one (LVL-30). */
function withParts(activity: Activity, parts: ReadonlyMap<string, Activity["parts"]>): Activity {
  const now = parts.get(activity.id);
  return now === undefined || (now === null && !activity.parts) ? activity : { ...activity, parts: now };
}
