import { type Instant } from "../units/time.ts";
import { type BackwardDates, backwardDates, backwardPass, rollUpLate } from "./backwardPass.ts";
import { EARLIEST_INSTANT } from "./checkPlan.ts";
import { type CompiledPlan, DELAYED, INACTIVE, LATE, LEAF, NONE } from "./compiledPlan.ts";
import { type ForwardDates, forwardDates } from "./forwardDates.ts";
import { forwardPass } from "./forwardPass.ts";

/** All dates of one scheduling, by node. */
export interface ScheduleRun {
  early: ForwardDates;
  /** The dates worked by; the same object as `early` where nothing is late or delayed. */
  planned: ForwardDates;
  /** Bounds of the backward pass, and with summaries rolled up. */
  late: BackwardDates;
  shownLate: BackwardDates;
  projectStart: Instant | null;
  projectFinish: Instant | null;
}

function isCounted(c: CompiledPlan, node: number): boolean {
  return c.role[node] === LEAF && ((c.mark[node] as number) & INACTIVE) === 0;
}

export function latestFinish(c: CompiledPlan, dates: { finish: Int32Array }): number {
  let latest = NONE;
  for (let node = 0; node < c.nodeCount; node++)
    if (isCounted(c, node) && (dates.finish[node] as number) > latest) latest = dates.finish[node] as number;
  return latest;
}

export function earliestStart(c: CompiledPlan, dates: { start: Int32Array }): number {
  let earliest = NONE;
  for (let node = 0; node < c.nodeCount; node++) {
    const start = dates.start[node] as number;
    if (isCounted(c, node) && start !== NONE && (earliest === NONE || start < earliest)) earliest = start;
  }
  return earliest;
}

/** Where nothing may start before: the plan's start, else its data date, else the first date anything states (CPM-1). */
function floorOf(c: CompiledPlan): Instant {
  if (c.start !== null) return c.start;
  if (c.dataDate !== null) return c.dataDate;
  let floor = Number.POSITIVE_INFINITY;
  for (const { actualStart, manualStart, constraint } of c.activities)
    floor = Math.min(floor, actualStart ?? manualStart ?? constraint?.date ?? Number.POSITIVE_INFINITY);
  if (floor === Number.POSITIVE_INFINITY) floor = c.finish ?? 0;
  c.findings.push({
    code: "plan.startMissing",
    severity: "warning",
    message: "The plan states no start. The earliest date found in it is taken.",
    where: {},
    data: { start: floor },
    hint: "Set the plan's start.",
  });
  return floor;
}

/** Schedules from the plan's start: early dates, then late dates back from the finish found (CPM-1 … CPM-8). */
function runFromStart(c: CompiledPlan): ScheduleRun {
  const early = forwardDates(c.nodeCount, floorOf(c));
  forwardPass(c, early);
  const found = latestFinish(c, early);
  const stated = c.plan.conventions.floatFromProjectFinish ? null : c.finish;
  const late = backwardDates(c.nodeCount, stated ?? (found === NONE ? early.floor : found));
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

function finishRun(c: CompiledPlan, early: ForwardDates, late: BackwardDates): ScheduleRun {
  const shownLate = backwardDates(c.nodeCount, late.ceiling);
  rollUpLate(c, late, shownLate);
  let planned = early;
  if (c.mark.some((mark) => (mark & (LATE | DELAYED)) !== 0)) {
    planned = forwardDates(c.nodeCount, early.floor);
    planned.late = late;
    forwardPass(c, planned);
  }
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

/** Computes all dates of a compiled plan from scratch; linear in activities and links. */
export function runSchedule(c: CompiledPlan): ScheduleRun {
  return c.plan.scheduleFrom === "finish" && c.finish !== null ? runFromFinish(c, c.finish) : runFromStart(c);
}
