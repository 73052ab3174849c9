import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import { type CompiledPlan, DOWN, FF, FS, GATE, NONE, ROLLUP, SS, UNFLOORED, UP } from "./compiledPlan.ts";
import { BY_CHILDREN, BY_CONSTRAINT, BY_FLOOR, type Bounds, type ForwardDates } from "./forwardDates.ts";
import { placeLeaf } from "./placeLeaf.ts";
import { placeMarked } from "./placeMarked.ts";

const bounds: Bounds = { start: 0, startBy: 0, finish: 0, finishBy: 0 };

/** Dates one node from its predecessors, which must be dated already (CPM-1 … CPM-4). */
export function forwardNode(c: CompiledPlan, dates: ForwardDates, node: number): void {
  const role = c.role[node] as number;
  if (role === ROLLUP) return rollUp(c, dates, node);
  const { linkFrom, linkType, linkLag } = c;
  let start = dates.floors === null ? dates.floor : (dates.floors[node] as number);
  let startBy = BY_FLOOR;
  if ((c.mark[node] as number) & UNFLOORED) {
    const date = c.activities[c.activityOf[node] as number]?.constraint?.date;
    if (date != null && date < start) {
      start = date;
      startBy = BY_CONSTRAINT;
    }
  }
  let finish = NONE;
  let finishBy = BY_FLOOR;
  for (let link = c.predOffsets[node] as number, end = c.predOffsets[node + 1] as number; link < end; link++) {
    const from = linkFrom[link] as number;
    const type = linkType[link] as number;
    let bound = (type === FS || type === FF ? dates.finish[from] : dates.start[from]) as number;
    if (bound === NONE) continue;
    const lag = linkLag[link] as number;
    if (lag !== 0) bound = (c.linkCalendar[link] as CompiledCalendar).advance(bound, lag);
    if (type === FS || type === SS || type === DOWN) {
      if (bound > start) {
        start = bound;
        startBy = link;
      }
    } else if (bound > finish) {
      finish = bound;
      finishBy = link;
    }
  }
  if (c.mark[node] !== 0 || role === GATE) {
    bounds.start = start;
    bounds.startBy = startBy;
    bounds.finish = finish;
    bounds.finishBy = finishBy;
    return placeMarked(c, dates, node, bounds);
  }
  placeLeaf(c, dates, node, start, startBy, finish, finishBy);
}

/** A summary spans its children (SUM-1). */
function rollUp(c: CompiledPlan, dates: ForwardDates, node: number): void {
  let start = NONE;
  let finish = NONE;
  for (let link = c.predOffsets[node] as number, end = c.predOffsets[node + 1] as number; link < end; link++) {
    if (c.linkType[link] !== UP) continue;
    const from = c.linkFrom[link] as number;
    if (c.role[from] === GATE) continue;
    const childStart = dates.start[from] as number;
    const childFinish = dates.finish[from] as number;
    if (childStart !== NONE && (start === NONE || childStart < start)) start = childStart;
    if (childFinish !== NONE && childFinish > finish) finish = childFinish;
  }
  dates.start[node] = start;
  dates.finish[node] = finish;
  dates.driver[node] = BY_CHILDREN;
}

/** Dates every node, in topological order. */
export function forwardPass(c: CompiledPlan, dates: ForwardDates): void {
  for (let node = 0; node < c.nodeCount; node++) forwardNode(c, dates, node);
}

/** Rolls all summaries up again, children first. */
export function rollUpAll(c: CompiledPlan, dates: ForwardDates): void {
  for (let node = 0; node < c.nodeCount; node++) if (c.role[node] === ROLLUP) rollUp(c, dates, node);
}
