import type { Instant } from "../units/time.ts";
import { OPEN, type BackwardDates } from "./backwardPass.ts";
import { type CompiledPlan, DOWN, GATE, LEAF, NONE, ROLLUP, type UniformPlan, UP } from "./compiledPlan.ts";
import { BY_CHILDREN, BY_FLOOR, type ForwardDates } from "./forwardDates.ts";
import { rollUpAll } from "./forwardPass.ts";

/**
 * Forward pass in units of working time since the floor (CPM-10): the plain loop over the network. `finish` holds counts,
 * by node; -1 where a summary has no children. Gives the greatest.
 */
function countForward(
  c: CompiledPlan,
  finish: Int32Array,
  duration: Int32Array,
  lags: Int32Array,
  driver: Int32Array,
): number {
  const { predOffsets, linkFrom, linkType, role } = c;
  let last = 0;
  let link = 0;
  for (let node = 0; node < c.nodeCount; node++) {
    let start = 0;
    let by = BY_FLOOR;
    const own = role[node] as number;
    const end = predOffsets[node + 1] as number;
    if (own === ROLLUP) {
      start = -1;
      for (; link < end; link++) {
        const from = linkFrom[link] as number;
        if (linkType[link] === UP && role[from] !== GATE && (finish[from] as number) > start)
          start = finish[from] as number;
      }
      finish[node] = start;
      driver[node] = BY_CHILDREN;
      continue;
    }
    for (; link < end; link++) {
      const reached = finish[linkFrom[link] as number] as number;
      const bound = reached + (lags[link] as number);
      if (bound > start && reached >= 0) {
        start = bound;
        by = link;
      }
    }
    driver[node] = by;
    start += duration[node] as number;
    finish[node] = start;
    if (own === LEAF && start > last) last = start;
  }
  return last;
}

/** Backward pass in the same units; `start` holds counts, OPEN where nothing bounds a gate. */
function countBackward(
  c: CompiledPlan,
  { duration, succTo, succLag }: UniformPlan,
  ceiling: number,
  start: Int32Array,
): void {
  const { succOffsets, succLinks, linkType, role } = c;
  for (let node = c.nodeCount - 1; node >= 0; node--) {
    const isGate = role[node] === GATE;
    let finish = isGate ? OPEN : ceiling;
    for (let k = succOffsets[node] as number, end = succOffsets[node + 1] as number; k < end; k++) {
      const to = start[succTo[k] as number] as number;
      if (to === OPEN || (isGate && linkType[succLinks[k] as number] !== DOWN)) continue;
      const bound = to - (succLag[k] as number);
      if (bound < finish) finish = bound;
    }
    start[node] = isGate ? finish : finish - (duration[node] as number);
  }
}

/** Instants of all counts from the floor on: as the end of work and as the start of the work after it. */
function instantTables(uniform: UniformPlan, floor: Instant, count: number): InstantTables {
  const known = uniform.instants;
  if (known?.floor === floor && known.ends.length === count + 1) return known;
  const { calendar, unit } = uniform;
  const ends = new Int32Array(count + 1);
  const starts = new Int32Array(count + 1);
  calendar.countOff(floor, unit, ends, starts);
  uniform.instants = { floor, ends, starts };
  return uniform.instants;
}

/** Longer tables of instants would cost more than they save. */
const LONGEST_TABLE = 4_000_000;

/**
 * Both passes of a uniform plan: the same dates and drivers as the general passes give, several times sooner (CPM-10).
 * False where the project is too long for counting; the general passes then write over what is there.
 */
export function uniformPasses(
  c: CompiledPlan,
  uniform: UniformPlan,
  early: ForwardDates,
  late: BackwardDates,
): boolean {
  const { duration, lag } = uniform;
  const finish = early.finish;
  const start = late.start;
  const last = countForward(c, finish, duration, lag, early.driver);
  if (last > LONGEST_TABLE) return false;
  countBackward(c, uniform, last, start);
  const tables = instantTables(uniform, early.floor, last);
  late.ceiling = tables.ends[last] as number;
  turnIntoInstants(c, early, late, duration, tables, last);
  if (uniform.hasSummaries) rollUpAll(c, early);
  return true;
}

interface InstantTables {
  ends: Int32Array;
  starts: Int32Array;
}

/** Turns counts into instants. What has no duration stands on the edge that bounds it, at the very end on the end (CPM-4). */
function turnIntoInstants(
  c: CompiledPlan,
  early: ForwardDates,
  late: BackwardDates,
  duration: Int32Array,
  { ends, starts }: InstantTables,
  last: number,
): void {
  const { start: earlyStart, finish: earlyFinish } = early;
  const { start: lateStart, finish: lateFinish } = late;
  for (let node = 0; node < duration.length; node++) {
    const done = earlyFinish[node] as number;
    const begun = lateStart[node] as number;
    const length = duration[node] as number;
    if (length > 0) {
      earlyStart[node] = starts[done - length] as number;
      earlyFinish[node] = ends[done] as number;
      lateStart[node] = starts[begun] as number;
      lateFinish[node] = ends[begun + length] as number;
      continue;
    }
    const isRollUp = c.role[node] === ROLLUP;
    const bound = begun === OPEN ? OPEN : ((begun === last ? ends[begun] : starts[begun]) as number);
    // Roll-ups take their early dates from their children, as instants.
    earlyStart[node] = earlyFinish[node] = isRollUp ? NONE : (ends[done] as number);
    lateStart[node] = isRollUp ? OPEN : bound;
    lateFinish[node] = bound;
  }
}
