import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import { type CompiledPlan, NONE } from "./compiledPlan.ts";
import { BY_ACTUAL, BY_DATA_DATE, BY_FLOOR, type Bounds, type ForwardDates } from "./forwardDates.ts";
import { crewFinish, crewShare } from "./crew.ts";
import { placeLeaf } from "./placeLeaf.ts";
import type { Activity } from "./plan.ts";

/** Remaining working minutes: as stated, else what the percentage leaves of the duration (PRG-2). */
export function remainingDuration(activity: Activity, duration: number): number {
  const { remainingDuration: stated, percentComplete } = activity;
  if (typeof stated === "number" && stated >= 0) return stated;
  return Math.round(duration * (1 - Math.min(1, Math.max(0, percentComplete ?? 0))));
}

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
  const finish = isOverridden ? NONE : bounds.finish;
  placeLeaf(c, dates, node, start, startBy, finish, bounds.finishBy);
  if (typeof actualFinish === "number") dates.driver[node] = BY_ACTUAL;
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
  const resume = activity.resume ?? null;
  const from = resume === null ? calendar.advance(start, Math.max(0, duration - remaining)) : resume;
  const crew = c.crew[node];
  const isUnbroken =
    resume === null || calendar.workBetween(calendar.advance(start, duration - remaining), resume) <= 0;
  const done = crew
    ? isUnbroken
      ? crewFinish(crew, start)
      : crewFinish(crewShare(crew, remaining / duration), from)
    : calendar.advance(calendar.nextWork(from), remaining);
  const finish = Math.max(start, remaining === 0 ? from : done);
  // What has started keeps its start, but still finishes no earlier than it must (CON-4).
  const { constraint } = activity;
  dates.finish[node] =
    constraint?.type === "FNET" && constraint.date !== null && constraint.date > finish ? constraint.date : finish;
}
