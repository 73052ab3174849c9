import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import {
  type CompiledPlan,
  CONSTRAINED,
  DELAYED,
  EXPECTED,
  EXTERNAL,
  GATE,
  LATE,
  MANUAL,
  NONE,
  PROGRESSED,
  SPANNING,
} from "./compiledPlan.ts";
import {
  BY_CONSTRAINT,
  BY_DELAY,
  BY_EXTERNAL,
  BY_LATE,
  BY_MANUAL,
  type Bounds,
  type ForwardDates,
} from "./forwardDates.ts";
import { placeLeaf, standAt } from "./placeLeaf.ts";
import { placeProgressed } from "./placeProgressed.ts";
import type { Activity, Constraint, Conventions } from "./plan.ts";

/** Places a node that has more to it than links and a duration: constraint, manual dates, progress, delay. */
export function placeMarked(c: CompiledPlan, dates: ForwardDates, node: number, bounds: Bounds): void {
  const activity = c.activities[c.activityOf[node] as number] as Activity;
  const mark = c.mark[node] as number;
  if (c.role[node] === GATE) return placeGate(dates, node, bounds, activity);
  if (mark & EXTERNAL) return placeExternal(dates, node, activity);
  if (mark & MANUAL && placeManual(c, dates, node, activity)) return;
  if (mark & SPANNING) {
    // Its dates follow once all others stand (LOE-1).
    dates.start[node] = dates.finish[node] = NONE;
    return;
  }
  if (mark & PROGRESSED) {
    placeProgressed(c, dates, node, bounds, activity);
    if (mark & EXPECTED) expectFinish(c, dates, node, activity);
    return;
  }
  if (dates.late && mark & LATE) {
    dates.start[node] = dates.late.start[node] as number;
    dates.finish[node] = dates.late.finish[node] as number;
    dates.driver[node] = BY_LATE;
    return;
  }
  if (mark & CONSTRAINED) pushBounds(activity, bounds);
  if (mark & DELAYED) delayStart(c, node, activity, bounds);
  placeLeaf(c, dates, node, bounds.start, bounds.startBy, bounds.finish, bounds.finishBy);
  if (mark & CONSTRAINED) pin(c, dates, node, activity);
  if (mark & EXPECTED) expectFinish(c, dates, node, activity);
}

/** Stands where the plan it belongs to has it, whatever leads to it here (EXT-1). */
function placeExternal(dates: ForwardDates, node: number, { external }: Activity): void {
  if (!external) return;
  dates.start[node] = external.start;
  dates.finish[node] = Math.max(external.start, external.finish);
  dates.driver[node] = BY_EXTERNAL;
}

/** A stated finish takes the place of the remaining duration (PRG-7). */
function expectFinish(c: CompiledPlan, dates: ForwardDates, node: number, { expectedFinish }: Activity): void {
  if (typeof expectedFinish !== "number") return;
  dates.finish[node] = Math.max(
    dates.start[node] as number,
    (c.calendar[node] as CompiledCalendar).previousWork(expectedFinish),
  );
}

/** A summary hands the bounds of its links and its start constraint down to its children (SUM-2, SUM-3). */
function placeGate(dates: ForwardDates, node: number, bounds: Bounds, activity: Activity): void {
  const { constraint } = activity;
  if (constraint?.date != null && constraint.date > bounds.start && pushesStart(constraint)) {
    bounds.start = constraint.date;
    bounds.startBy = BY_CONSTRAINT;
  }
  dates.start[node] = dates.finish[node] = bounds.start;
  dates.driver[node] = bounds.startBy;
}

/** Typed dates stand whatever the links say (MAN-1); without any, a manual activity is placed like others. */
function placeManual(c: CompiledPlan, dates: ForwardDates, node: number, activity: Activity): boolean {
  const { manualStart, manualFinish } = activity;
  const calendar = c.calendar[node] as CompiledCalendar;
  const duration = c.duration[node] as number;
  if (typeof manualStart === "number") {
    dates.start[node] = manualStart;
    dates.finish[node] = Math.max(manualStart, manualFinish ?? calendar.advance(manualStart, duration));
  } else if (typeof manualFinish === "number") {
    dates.start[node] = calendar.retreat(manualFinish, duration);
    dates.finish[node] = manualFinish;
  } else return false;
  dates.driver[node] = BY_MANUAL;
  return true;
}

export const pushesStart = ({ type }: Constraint) => type === "SNET" || type === "MSO" || type === "mandatoryStart";
const pushesFinish = ({ type }: Constraint) => type === "FNET" || type === "MFO" || type === "mandatoryFinish";

/** "No earlier than" and "must on" push the bounds outwards (CON-1, CON-2). */
export function pushBounds(activity: Activity, bounds: Bounds): void {
  for (const constraint of [activity.constraint, activity.secondConstraint]) {
    if (!constraint || constraint.date === null) continue;
    if (pushesStart(constraint) && constraint.date > bounds.start) {
      bounds.start = constraint.date;
      bounds.startBy = BY_CONSTRAINT;
    }
    if (pushesFinish(constraint) && constraint.date > bounds.finish) {
      bounds.finish = constraint.date;
      bounds.finishBy = BY_CONSTRAINT;
    }
  }
}

/** Whether a constraint holds even where the logic asks for later: mandatory always, the rest by convention (CON-3). */
function pins(constraint: Constraint, { pinConstraints }: Conventions): "start" | "finish" | null {
  switch (constraint.type) {
    case "mandatoryStart":
      return "start";
    case "mandatoryFinish":
      return "finish";
    case "MSO":
    case "SNLT":
      return pinConstraints ? "start" : null;
    case "MFO":
    case "FNLT":
      return pinConstraints ? "finish" : null;
    default:
      return null;
  }
}

/** Pulls dates that lie after a pinning constraint back to it (CON-3). */
function pin(c: CompiledPlan, dates: ForwardDates, node: number, activity: Activity): void {
  const calendar = c.calendar[node] as CompiledCalendar;
  const duration = c.duration[node] as number;
  for (const constraint of [activity.constraint, activity.secondConstraint]) {
    if (!constraint || constraint.date === null) continue;
    const side = pins(constraint, c.plan.conventions);
    if (side === "start" && (dates.start[node] as number) > constraint.date) {
      const start =
        duration === 0
          ? standAt(calendar, c.stance[node] as number, constraint.date)
          : calendar.nextWork(constraint.date);
      dates.start[node] = start;
      dates.finish[node] = calendar.advance(start, duration);
      dates.driver[node] = BY_CONSTRAINT;
    }
    if (side === "finish" && (dates.finish[node] as number) > constraint.date) {
      const finish =
        duration === 0 && calendar.isWorkEdge(constraint.date)
          ? constraint.date
          : calendar.previousWork(constraint.date);
      dates.finish[node] = finish;
      dates.start[node] = calendar.retreat(finish, duration);
      dates.driver[node] = BY_CONSTRAINT;
    }
  }
}

/** A levelling delay counts from where the activity could start (LEV-1). */
function delayStart(c: CompiledPlan, node: number, activity: Activity, bounds: Bounds): void {
  const calendar = activity.levelingDelayElapsed ? c.calendars.elapsed : (c.calendar[node] as CompiledCalendar);
  const delay = activity.levelingDelay ?? 0;
  const start = (c.calendar[node] as CompiledCalendar).nextWork(bounds.start);
  bounds.start = delay > 0 ? calendar.advance(start, delay) : start;
  if (bounds.finish !== NONE) bounds.finish = Math.max(bounds.finish, bounds.start);
  bounds.startBy = BY_DELAY;
}
