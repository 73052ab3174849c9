import type { Instant } from "../units/time.ts";
import { type BackwardDates, backwardDates, backwardPass, OPEN, rollUpLate } from "./backwardPass.ts";
import { EARLIEST_INSTANT } from "./checkPlan.ts";
import { type CompiledPlan, LATE, LEAF, NONE, PROGRESSED, SPANNING } from "./compiledPlan.ts";
import { type ForwardDates, forwardDates } from "./forwardDates.ts";
import { forwardPass, rollUpAll } from "./forwardPass.ts";
import type { Activity } from "./plan.ts";
import { uniformPasses } from "./uniformPasses.ts";
import { uniformPlan } from "./uniformPlan.ts";
import { isCounted } from "./isCounted.ts";
import { projectCeilings, projectFloors } from "./projectBounds.ts";
import { useFreeFloat } from "./useFreeFloat.ts";
import { spanBranches, spanLevelsOfEffort } from "./spanningPass.ts";

/** All dates of one scheduling, by node. */
export interface ScheduleRun {
  early: ForwardDates;
  /** The dates worked by; the same object as `early` where nothing is late or delayed. */
  planned: ForwardDates;
  /** Bounds of the backward pass, and with summaries rolled up. */
  late: BackwardDates;
  shownLate: BackwardDates;
  /** Nodes on the longest path, where being critical follows from it; made on first need. */
  onLongestPath?: Uint8Array | undefined;
  projectStart: Instant | null;
  projectFinish: Instant | null;
}

export function latestFinish(c: CompiledPlan, dates: { finish: Int32Array }): number {
  const { finish } = dates;
  let latest = NONE;
  for (let node = 0; node < c.nodeCount; node++)
    if ((finish[node] as number) > latest && isCounted(c, node)) latest = finish[node] as number;
  return latest;
}

export function earliestStart(c: CompiledPlan, dates: { start: Int32Array }): number {
  const { start } = dates;
  let earliest = OPEN;
  for (let node = 0; node < c.nodeCount; node++) {
    const at = start[node] as number;
    if (at < earliest && at !== NONE && isCounted(c, node)) earliest = at;
  }
  return earliest === OPEN ? NONE : earliest;
}

function leastOf(instants: Int32Array): Instant {
  let least = OPEN;
  for (let i = 0; i < instants.length; i++) if ((instants[i] as number) < least) least = instants[i] as number;
  return least;
}

/** Where nothing may start before: the plan's start, else its data date, else the first date anything states (CPM-1). */
function floorOf(c: CompiledPlan): Instant {
  // Where only remaining work is scheduled, none of it lies before the data date (PRG-5).
  if (c.plan.conventions.progress === "remaining" && c.dataDate !== null)
    return Math.max(c.dataDate, c.start ?? c.dataDate);
  if (c.start !== null) return c.start;
  if (c.dataDate !== null) return c.dataDate;
  let floor = Number.POSITIVE_INFINITY;
  for (const { actualStart, manualStart, constraint } of c.activities)
    floor = Math.min(floor, actualStart ?? manualStart ?? constraint?.date ?? Number.POSITIVE_INFINITY);
  return floor === Number.POSITIVE_INFINITY ? (c.finish ?? 0) : floor;
}

/** Schedules by counting where the plan allows it (CPM-10); null where it does not. */
function runUniform(c: CompiledPlan, early: ForwardDates, spare: ScheduleRun | null): ScheduleRun | null {
  if (c.uniform === undefined) c.uniform = uniformPlan(c);
  const { uniform } = c;
  if (!uniform || c.nodeCount === 0 || (!c.plan.conventions.floatFromProjectFinish && c.finish !== null)) return null;
  const late = backwardDates(c.nodeCount, early.floor, spare?.late);
  if (!uniformPasses(c, uniform, early, late)) return null;
  if (uniform.hasSummaries) return finishRun(c, early, late);
  return {
    early,
    planned: early,
    late,
    shownLate: late,
    projectStart: leastOf(early.start),
    projectFinish: late.ceiling,
  };
}

/** Schedules from the plan's start: early dates, then late dates back from the finish found (CPM-1 … CPM-8). */
function runFromStart(c: CompiledPlan, spare: ScheduleRun | null): ScheduleRun {
  const early = forwardDates(c.nodeCount, floorOf(c), spare?.early);
  const counted = runUniform(c, early, spare);
  if (counted) return counted;
  early.floors = projectFloors(c, early.floor);
  forwardPass(c, early);
  const found = latestFinish(c, early);
  const stated = c.plan.conventions.floatFromProjectFinish ? null : c.finish;
  const late = backwardDates(c.nodeCount, stated ?? (found === NONE ? early.floor : found));
  late.ceilings = projectCeilings(c, early, late.ceiling);
  backwardPass(c, late, early);
  return finishRun(c, early, late);
}

/** Schedules from the plan's finish: late dates first, then early dates on from the start they give (CPM-9). */
function runFromFinish(c: CompiledPlan, finish: Instant): ScheduleRun {
  const late = backwardDates(c.nodeCount, finish);
  backwardPass(c, late, null);
  const found = earliestStart(c, late);
  const early = forwardDates(c.nodeCount, found === NONE ? finish : Math.max(EARLIEST_INSTANT, found));
  forwardPass(c, early);
  return finishRun(c, early, late);
}

/** Dates what spans others, once those stand (LOE-1, LOE-2). */
function span(c: CompiledPlan, early: ForwardDates, late: BackwardDates, shownLate: BackwardDates): void {
  const open = (node: number) => ({
    start: early.floors?.[node] ?? early.floor,
    finish: late.ceilings?.[node] ?? late.ceiling,
  });
  spanLevelsOfEffort(c, early, open, true);
  spanLevelsOfEffort(c, late, open, false);
  rollUpAll(c, early);
  rollUpLate(c, late, early, shownLate);
  spanBranches(c, early);
  spanBranches(c, shownLate);
}

/** The dates worked by, where early dates are those of the remaining work: what happened stands (PRG-5). */
function withActuals(c: CompiledPlan, early: ForwardDates): ForwardDates {
  const planned = { ...early, start: early.start.slice(), finish: early.finish.slice() };
  for (let node = 0; node < c.nodeCount; node++) {
    if (!((c.mark[node] as number) & PROGRESSED) || c.role[node] !== LEAF) continue;
    const { actualStart, actualFinish } = c.activities[c.activityOf[node] as number] as Activity;
    if (typeof actualStart === "number") planned.start[node] = actualStart;
    if (typeof actualFinish === "number") planned.finish[node] = actualFinish;
  }
  rollUpAll(c, planned);
  return planned;
}

function plannedDates(c: CompiledPlan, early: ForwardDates, late: BackwardDates, marks: number): ForwardDates {
  let planned = early;
  const isPushed =
    marks & LATE && (c.plan.conventions.asLateAsPossible === "totalFloat" || c.plan.scheduleFrom === "finish");
  if (isPushed) {
    planned = { ...forwardDates(c.nodeCount, early.floor), floors: early.floors, late };
    forwardPass(c, planned);
  }
  return marks & PROGRESSED && c.plan.conventions.progress === "remaining" ? withActuals(c, planned) : planned;
}

/** What follows activities placed as late as possible can start no earlier than they allow (CON-5). */
function pushEarly(c: CompiledPlan, early: ForwardDates, planned: ForwardDates): void {
  for (let node = 0; node < c.nodeCount; node++) {
    if (c.role[node] === LEAF && (c.mark[node] as number) & LATE) continue;
    early.start[node] = planned.start[node] as number;
    early.finish[node] = planned.finish[node] as number;
    early.driver[node] = planned.driver[node] as number;
  }
}

function finishRun(c: CompiledPlan, early: ForwardDates, late: BackwardDates): ScheduleRun {
  const shownLate = backwardDates(c.nodeCount, late.ceiling);
  let marks = 0;
  for (let node = 0; node < c.nodeCount; node++) marks |= c.mark[node] as number;
  const { asLateAsPossible } = c.plan.conventions;
  if (marks & LATE && asLateAsPossible === "freeFloat" && c.plan.scheduleFrom === "start")
    useFreeFloat(c, early, latestFinish(c, early));
  rollUpLate(c, late, early, shownLate);
  if (marks & SPANNING) span(c, early, late, shownLate);
  const planned = plannedDates(c, early, late, marks);
  if (marks & LATE && asLateAsPossible === "totalFloat" && c.plan.scheduleFrom === "start")
    pushEarly(c, early, planned);
  const start = earliestStart(c, planned);
  const finish = latestFinish(c, planned);
  return {
    early,
    planned,
    late,
    shownLate,
    projectStart: start === NONE ? null : start,
    projectFinish: finish === NONE ? null : finish,
  };
}

/**
 * Computes all dates of a compiled plan from scratch; linear in activities and links. `spare` is a run nobody needs any more:
 * its memory is used again where it fits.
 */
export function runSchedule(c: CompiledPlan, spare: ScheduleRun | null = null): ScheduleRun {
  return c.plan.scheduleFrom === "finish" && c.finish !== null ? runFromFinish(c, c.finish) : runFromStart(c, spare);
}
