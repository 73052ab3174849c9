import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import type { Instant } from "../units/time.ts";
import { type CompiledPlan, DOWN, NONE } from "./compiledPlan.ts";
import { BY_ACTUAL, BY_CONSTRAINT, BY_DATA_DATE, BY_FLOOR, type Bounds, type ForwardDates } from "./forwardDates.ts";
import { crewFinish, crewShare } from "./crew.ts";
import { placeLeaf } from "./placeLeaf.ts";
import type { Activity, ConstraintType } from "./plan.ts";

/** Remaining working minutes: as stated, else what the percentage leaves of the duration (PRG-2). */
export function remainingDuration(activity: Activity, duration: number): number {
  const { remainingDuration: stated, percentComplete } = activity;
  if (typeof stated === "number" && stated >= 0) return stated;
  return Math.round(duration * (1 - Math.min(1, Math.max(0, percentComplete ?? 0))));
}

const HOLDS_FINISH: ReadonlySet<ConstraintType> = new Set(["FNET", "MFO", "mandatoryFinish"]);

/** Places what remains of a started activity after the data date and its predecessors (PRG-5); a finished one passes its bounds on (PRG-6). */
function placeRemaining(c: CompiledPlan, dates: ForwardDates, node: number, bounds: Bounds, activity: Activity): void {
  const isOverridden = c.plan.conventions.outOfSequence === "progressOverride";
  const { resume, actualFinish } = activity;
  const floor = dates.floors?.[node] ?? dates.floor;
  // Suspended work goes on no earlier than it is resumed (PRG-8).
  const isSuspended =
    typeof resume === "number" && typeof actualFinish !== "number" && resume > (isOverridden ? floor : bounds.start);
  const start = isSuspended ? resume : isOverridden ? floor : bounds.start;
  const startBy = isSuspended ? BY_ACTUAL : isOverridden || bounds.startBy === BY_FLOOR ? BY_DATA_DATE : bounds.startBy;
  let { finish, finishBy } = isOverridden ? { finish: NONE, finishBy: BY_FLOOR } : bounds;
  if (typeof actualFinish !== "number")
    for (const constraint of [activity.constraint, activity.secondConstraint])
      if (constraint?.date != null && HOLDS_FINISH.has(constraint.type) && constraint.date > finish) {
        finish = constraint.date;
        finishBy = BY_CONSTRAINT;
      }
  placeLeaf(c, dates, node, start, startBy, finish, finishBy);
  if (typeof actualFinish === "number") dates.driver[node] = BY_ACTUAL;
}

/**
 * What remains of activities begun before their predecessors allow it waits for those (PRG-9); by MS Project not while
 * nothing is done of it. NONE where it waits for nothing.
 */
function waitsUntil(c: CompiledPlan, dates: ForwardDates, bounds: Bounds, activity: Activity): Instant {
  const { outOfSequence } = c.plan.conventions;
  if (outOfSequence === "progressOverride" || bounds.startBy < 0) return NONE;
  if (outOfSequence === "msProject" && !activity.percentComplete) return NONE;
  // Of what a summary hands down only its links count: its constraint is on a start that is past.
  const isHandedDown = c.linkType[bounds.startBy] === DOWN;
  if (isHandedDown && (dates.driver[c.linkFrom[bounds.startBy] as number] as number) < 0) return NONE;
  return bounds.start;
}

/** What happened stands; what remains is done after it (PRG-1 … PRG-3). */
export function placeProgressed(
  c: CompiledPlan,
  dates: ForwardDates,
  node: number,
  bounds: Bounds,
  activity: Activity,
): void {
  if (c.plan.conventions.progress === "remaining") return placeRemaining(c, dates, node, bounds, activity);
  const calendar = c.calendar[node] as CompiledCalendar;
  const duration = c.duration[node] as number;
  const { actualStart, actualFinish } = activity;
  dates.driver[node] = BY_ACTUAL;
  if (typeof actualFinish === "number") {
    dates.finish[node] = actualFinish;
    dates.start[node] = Math.min(actualFinish, actualStart ?? calendar.retreat(actualFinish, duration));
    return;
  }
  const start = actualStart as number;
  dates.start[node] = start;
  if (duration !== activity.duration && activity.duration > 0) {
    // The parts of a split already hold where the remaining work goes on (SPL-1).
    dates.finish[node] = calendar.advance(start, duration);
    return;
  }
  const remaining = remainingDuration(activity, duration);
  const done = calendar.advance(start, Math.max(0, duration - remaining));
  const waits = remaining > 0 ? waitsUntil(c, dates, bounds, activity) : NONE;
  const resumed = activity.resume ?? done;
  const from = calendar.workBetween(resumed, waits) > 0 ? waits : resumed;
  if (from === waits && waits !== resumed) dates.finishDriver.set(node, bounds.startBy);
  else dates.finishDriver.delete(node);
  const crew = c.crew[node];
  const isUnbroken = calendar.workBetween(done, from) <= 0;
  const worked = crew
    ? isUnbroken
      ? crewFinish(crew, start)
      : crewFinish(crewShare(crew, remaining / duration), from)
    : calendar.advance(calendar.nextWork(from), remaining);
  const finish = Math.max(start, remaining === 0 ? from : worked);
  // What has started keeps its start, but still finishes no earlier than it must (CON-4).
  const { constraint } = activity;
  dates.finish[node] =
    constraint?.type === "FNET" && constraint.date !== null && constraint.date > finish ? constraint.date : finish;
}
