import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import type { Instant } from "../units/time.ts";
import {
  ANYWHERE,
  type CompiledPlan,
  CONSTRAINED,
  DELAYED,
  EXPECTED,
  EXTERNAL,
  FF,
  FINISHED,
  FS,
  GATE,
  LEAF,
  MANUAL,
  NONE,
  ON_END,
  PROGRESSED,
  ROLLUP,
  SF,
  SS,
  SPANNING,
  UP,
} from "./compiledPlan.ts";
import type { ForwardDates } from "./forwardDates.ts";
import { crewEnd, crewFinish, crewLateStart, crewShare, crewStart } from "./crew.ts";
import { remainingDuration } from "./placeProgressed.ts";
import type { Activity, Conventions } from "./plan.ts";

/** No bound from above. */
export const OPEN = 0x7fff_ffff;

/** Dates of the backward pass, by node. Roll-ups hold the bounds their links set; their shown dates are rolled up after. */
export interface BackwardDates {
  start: Int32Array;
  finish: Int32Array;
  /** Nothing finishes after it. */
  ceiling: Instant;
  /** The same by node, where each of several projects has its own (PRJ-1). */
  ceilings: Int32Array | null;
}

export function backwardDates(nodeCount: number, ceiling: Instant, spare?: BackwardDates): BackwardDates {
  const { start, finish } =
    spare?.start.length === nodeCount ? spare : { start: new Int32Array(nodeCount), finish: new Int32Array(nodeCount) };
  return { start, finish, ceiling, ceilings: null };
}

/** Dates one node from its successors, which must be dated already (CPM-5 … CPM-7). `early` is null when there are none yet. */
export function backwardNode(c: CompiledPlan, late: BackwardDates, early: ForwardDates | null, node: number): void {
  const { succLinks, linkTo, linkType, linkLag } = c;
  // An open end may be told to have no room of its own (FLT-4).
  const isOpenEnd = early !== null && c.plan.conventions.openEndsCritical && c.role[node] === LEAF && endsOpen(c, node);
  let finish = isOpenEnd ? (early.finish[node] as number) : (late.ceilings?.[node] ?? late.ceiling);
  let start = OPEN;
  const isOverridden =
    c.plan.conventions.outOfSequence === "progressOverride" && c.plan.conventions.progress === "remaining";
  for (let k = c.succOffsets[node] as number, end = c.succOffsets[node + 1] as number; k < end; k++) {
    const link = succLinks[k] as number;
    const to = linkTo[link] as number;
    const type = linkType[link] as number;
    if (type === UP) {
      if ((late.finish[to] as number) < finish) finish = late.finish[to] as number;
      // A bound on a summary's start holds for the child that starts it.
      if (early && early.start[node] === early.start[to] && (late.start[to] as number) < start)
        start = late.start[to] as number;
      continue;
    }
    // What is finished holds nothing back (PRG-4), nor what has begun against a logic that progress overrides (PRG-9).
    if ((c.mark[to] as number) & FINISHED || (isOverridden && (c.mark[to] as number) & PROGRESSED)) continue;
    let bound = (type === FF || type === SF ? late.finish[to] : late.start[to]) as number;
    if (bound === OPEN || bound === NONE) continue;
    // A levelling delay lies between what its predecessors allow and its start (LEV-1).
    if ((c.mark[to] as number) & DELAYED && (type === FS || type === SS)) bound = withoutDelay(c, to, bound);
    const lag = linkLag[link] as number;
    if (lag !== 0) bound = (c.linkCalendar[link] as CompiledCalendar).retreat(bound, lag);
    if (type === FS || type === FF) {
      if (bound < finish) finish = bound;
    } else if (bound < start) {
      start = bound;
      const calendar = c.calendar[node] as CompiledCalendar;
      if (type === SF && c.plan.conventions.startToFinishMinute && calendar.nextWork(start) !== start)
        start = calendar.retreat(start, 1);
    }
  }
  // What starts on a typed date is not held by what its start leads to (MAN-2).
  if ((c.mark[node] as number) & MANUAL) start = OPEN;
  const role = c.role[node] as number;
  if (role === GATE) {
    late.start[node] = late.finish[node] = start;
    return;
  }
  const mark = c.mark[node] as number;
  if (mark & SPANNING) {
    late.start[node] = late.finish[node] = NONE;
    return;
  }
  if (mark & EXTERNAL && role === LEAF) {
    const { external } = c.activities[c.activityOf[node] as number] as Activity;
    if (!external) return;
    late.start[node] = external.lateStart ?? OPEN;
    late.finish[node] = external.lateFinish ?? OPEN;
    return;
  }
  if (mark & CONSTRAINED) {
    const activity = c.activities[c.activityOf[node] as number] as Activity;
    const bound = constrainLate(c.plan.conventions, activity, start, finish);
    start = bound.start;
    finish = bound.finish;
    // An open end may be told to finish after the project does (CON-2).
    if (endsOpen(c, node)) finish = laterThanProject(c.plan.conventions, activity, finish);
  }
  if (role === ROLLUP) {
    late.start[node] = start;
    late.finish[node] = finish;
    return;
  }
  placeLate(c, late, early, node, start, finish);
}

/** Where a start with a levelling delay would stand without it. */
function withoutDelay(c: CompiledPlan, node: number, start: Instant): Instant {
  const { levelingDelay, levelingDelayElapsed } = c.activities[c.activityOf[node] as number] as Activity;
  const calendar = levelingDelayElapsed ? c.calendars.elapsed : (c.calendar[node] as CompiledCalendar);
  return calendar.retreat(start, Math.max(0, levelingDelay ?? 0));
}

function endsOpen(c: CompiledPlan, node: number): boolean {
  for (let k = c.succOffsets[node] as number; k < (c.succOffsets[node + 1] as number); k++)
    if (c.linkType[c.succLinks[k] as number] !== UP) return false;
  return true;
}

/** How constraints and a deadline bound late dates: what pins a date sets it, the others only bring it forward (CON-3, CON-6). */
function constrainLate(
  conventions: Conventions,
  activity: Activity,
  start: Instant,
  finish: Instant,
): { start: Instant; finish: Instant } {
  const bound = { start, finish };
  const hasStarted = typeof activity.actualStart === "number";
  for (const constraint of [activity.constraint, activity.secondConstraint]) {
    if (!constraint || constraint.date === null) continue;
    const { type, date } = constraint;
    const pinned = type.startsWith("mandatory") || (conventions.pinConstraints && (type === "MSO" || type === "MFO"));
    if (
      (type === "SNLT" || type === "MSO" || type === "mandatoryStart") &&
      !(hasStarted && conventions.progress === "remaining")
    ) {
      if (pinned) return { start: date, finish: OPEN };
      bound.start = Math.min(bound.start, date);
    }
    if (type === "FNLT" || type === "MFO" || type === "mandatoryFinish") {
      if (pinned) return { start: OPEN, finish: date };
      bound.finish = Math.min(bound.finish, date);
    }
  }
  const { deadline } = activity;
  if (conventions.deadlinesBoundFloat && typeof deadline === "number") bound.finish = Math.min(bound.finish, deadline);
  return bound;
}

/** By MS Project "finish no later than" is the late finish of an open end, even where it lies after the project's (CON-2). */
function laterThanProject(
  { pinConstraints }: Conventions,
  { constraint, actualFinish }: Activity,
  finish: Instant,
): Instant {
  if (!pinConstraints || constraint?.type !== "FNLT" || typeof actualFinish === "number") return finish;
  return Math.max(finish, constraint.date ?? finish);
}

/** Places an activity at its late bounds (CPM-6). */
function placeLate(
  c: CompiledPlan,
  late: BackwardDates,
  early: ForwardDates | null,
  node: number,
  start: Instant,
  finish: Instant,
): void {
  const calendar = c.calendar[node] as CompiledCalendar;
  const duration = lateDuration(c, early, node);
  const whole = c.crew[node];
  if (whole) {
    const isPart = duration < (c.duration[node] as number);
    const crew = isPart ? crewShare(whole, duration / (c.duration[node] as number)) : whole;
    const end = finish === OPEN ? OPEN : crewEnd(crew, finish);
    const limit = finish === OPEN ? OPEN : crewLateStart(crew, end);
    late.start[node] = start < limit ? crewStart(crew, start) : limit;
    late.finish[node] = start < limit ? crewFinish(crew, late.start[node]) : end;
    return;
  }
  if (duration === 0) {
    const at = start < finish ? start : finish;
    const stance = c.stance[node];
    late.start[node] = late.finish[node] =
      stance === ANYWHERE || (stance !== ON_END && calendar.isWorkEdge(at)) ? at : calendar.previousWork(at);
    return;
  }
  // Typed dates do not snap, nor do the bounds counted from them (MAN-2).
  const isTyped = (c.mark[node] as number) & MANUAL && finish !== OPEN && calendar.isWorkEdge(finish);
  let lateFinish = isTyped || finish === OPEN ? finish : calendar.previousWork(finish);
  let lateStart = finish === OPEN ? OPEN : calendar.retreat(lateFinish, duration);
  if (finish === OPEN || start < lateStart) {
    lateStart = !c.plan.conventions.lateStartsSnap && calendar.isWorkEdge(start) ? start : calendar.nextWork(start);
    lateFinish = calendar.advance(lateStart, duration);
  }
  late.start[node] = lateStart;
  late.finish[node] = lateFinish;
}

/** What counts back from a late finish: the remaining duration of what has started (PRG-4). */
function lateDuration(c: CompiledPlan, early: ForwardDates | null, node: number): number {
  const duration = c.duration[node] as number;
  if (early && (c.mark[node] as number) & EXPECTED)
    return (c.calendar[node] as CompiledCalendar).workBetween(
      early.start[node] as number,
      early.finish[node] as number,
    );
  if (((c.mark[node] as number) & (PROGRESSED | FINISHED)) !== PROGRESSED || c.plan.conventions.progress !== "actual")
    return duration;
  return remainingDuration(c.activities[c.activityOf[node] as number] as Activity, duration);
}

/** Dates every node, against topological order. */
export function backwardPass(c: CompiledPlan, late: BackwardDates, early: ForwardDates | null): void {
  for (let node = c.nodeCount - 1; node >= 0; node--) backwardNode(c, late, early, node);
}

/** Late dates of summaries as shown: the least start and the greatest finish of their children (SUM-4). Writes into `shown`. */
export function rollUpLate(c: CompiledPlan, late: BackwardDates, early: ForwardDates, shown: BackwardDates): void {
  const happened = c.plan.conventions.progress === "actual";
  for (let node = 0; node < c.nodeCount; node++) {
    if (c.role[node] !== ROLLUP) {
      shown.start[node] = late.start[node] as number;
      shown.finish[node] = late.finish[node] as number;
      if ((c.mark[node] as number) & EXTERNAL) {
        shown.start[node] = early.start[node] as number;
        shown.finish[node] = early.finish[node] as number;
      } else if (happened && (c.mark[node] as number) & PROGRESSED) {
        // What has happened has no room to move (PRG-4).
        shown.start[node] = early.start[node] as number;
        if ((c.mark[node] as number) & FINISHED) shown.finish[node] = early.finish[node] as number;
      }
      continue;
    }
    let start = OPEN;
    let finish = NONE;
    for (let link = c.predOffsets[node] as number, end = c.predOffsets[node + 1] as number; link < end; link++) {
      const from = c.linkFrom[link] as number;
      if (c.linkType[link] !== UP || c.role[from] === GATE || shown.finish[from] === NONE) continue;
      start = Math.min(start, shown.start[from] as number);
      finish = Math.max(finish, shown.finish[from] as number);
    }
    shown.start[node] = finish === NONE ? NONE : start;
    shown.finish[node] = finish;
  }
}
