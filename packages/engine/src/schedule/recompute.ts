import { backwardNode, backwardPass, OPEN, rollUpLate } from "./backwardPass.ts";
import {
  type CompiledPlan,
  CONSTRAINED,
  EXPECTED,
  LATE,
  NONE,
  PROGRESSED,
  ROLLUP,
  SPANNING,
  UP,
} from "./compiledPlan.ts";
import { forwardNode } from "./forwardPass.ts";
import { addSummaries } from "./roomOfBegun.ts";
import { earliestStart, latestFinish, type ScheduleRun } from "./scheduleRun.ts";

/** Whether a plan's dates come from one forward and one backward pass alone, so that single nodes can be redone (INC-3). */
export function isSimple(c: CompiledPlan): boolean {
  // Without a stated start the first date of any activity is the floor, which an edit may move.
  if (c.plan.conventions.criticalBy === "longestPath") return false;
  if (c.plan.scheduleFrom === "finish" || c.start === null || c.projects !== null) return false;
  const special = LATE | SPANNING | EXPECTED | (c.plan.conventions.progress === "remaining" ? PROGRESSED : 0);
  for (let node = 0; node < c.nodeCount; node++) if ((c.mark[node] as number) & special) return false;
  return true;
}

/** Redoes the nodes in `touched` and all that follow from them, forwards; gives the nodes whose early dates moved. */
function redoForward(c: CompiledPlan, { early }: ScheduleRun, touched: ReadonlySet<number>): number[] {
  const dirty = new Uint8Array(c.nodeCount);
  let first = c.nodeCount;
  for (const node of touched) {
    dirty[node] = 1;
    if (node < first) first = node;
  }
  const moved: number[] = [];
  for (let node = first; node < c.nodeCount; node++) {
    if (!dirty[node]) continue;
    const start = early.start[node];
    const finish = early.finish[node];
    const driver = early.driver[node];
    forwardNode(c, early, node);
    const isSameDate = early.start[node] === start && early.finish[node] === finish;
    // The float of what a constraint pins follows from what its predecessors ask for (FLT-7).
    if (!isSameDate || early.driver[node] !== driver || (c.mark[node] as number) & CONSTRAINED) moved.push(node);
    if (isSameDate) continue;
    for (let k = c.succOffsets[node] as number; k < (c.succOffsets[node + 1] as number); k++)
      dirty[c.linkTo[c.succLinks[k] as number] as number] = 1;
  }
  return moved;
}

/** Nodes whose late dates may follow from early dates that moved: children of a summary whose start is bounded. */
function heldByEarly(c: CompiledPlan, run: ScheduleRun, moved: readonly number[], touched: Set<number>): void {
  for (const node of moved) {
    touched.add(node);
    if (c.role[node] !== ROLLUP || run.late.start[node] === OPEN) continue;
    for (let link = c.predOffsets[node] as number; link < (c.predOffsets[node + 1] as number); link++)
      if (c.linkType[link] === UP) touched.add(c.linkFrom[link] as number);
  }
}

function redoBackward(c: CompiledPlan, { late, early }: ScheduleRun, touched: ReadonlySet<number>): void {
  const dirty = new Uint8Array(c.nodeCount);
  let last = -1;
  for (const node of touched) {
    dirty[node] = 1;
    if (node > last) last = node;
  }
  for (let node = last; node >= 0; node--) {
    if (!dirty[node]) continue;
    const start = late.start[node];
    const finish = late.finish[node];
    backwardNode(c, late, early, node);
    if (late.start[node] === start && late.finish[node] === finish) continue;
    for (let link = c.predOffsets[node] as number; link < (c.predOffsets[node + 1] as number); link++)
      dirty[c.linkFrom[link] as number] = 1;
  }
}

/** Adds the activity of a node, and of all before it, whose free float may have changed. */
function addWithPredecessors(c: CompiledPlan, node: number, into: Set<number>): void {
  const activity = c.activityOf[node] as number;
  into.add(activity);
  for (const face of [node, c.startNode[activity] as number]) {
    if (face < 0) continue;
    for (let link = c.predOffsets[face] as number; link < (c.predOffsets[face + 1] as number); link++)
      into.add(c.activityOf[c.linkFrom[link] as number] as number);
  }
}

/**
 * Brings a run of a simple plan up to date after the nodes in `touched` changed (INC-1, INC-3) and gives the activities
 * whose results may differ. Costs what the change moves, and a few scans of plain arrays.
 */
export function recompute(c: CompiledPlan, run: ScheduleRun, touched: Set<number>): Set<number> {
  // Counting shows the bounds of the backward pass as they are (CPM-10); from now on the two may differ.
  if (run.shownLate === run.late)
    run.shownLate = { ...run.late, start: run.late.start.slice(), finish: run.late.finish.slice() };
  const moved = redoForward(c, run, touched);
  const affected = new Set<number>();
  for (const node of touched) affected.add(c.activityOf[node] as number);
  for (const node of moved) addWithPredecessors(c, node, affected);
  const found = latestFinish(c, run.early);
  const ceiling =
    c.plan.conventions.floatFromProjectFinish || c.finish === null
      ? found === NONE
        ? run.early.floor
        : found
      : c.finish;
  const oldStart = run.shownLate.start.slice();
  const oldFinish = run.shownLate.finish.slice();
  if (ceiling === run.late.ceiling) {
    heldByEarly(c, run, moved, touched);
    redoBackward(c, run, touched);
  } else {
    run.late.ceiling = ceiling;
    backwardPass(c, run.late, run.early);
  }
  rollUpLate(c, run.late, run.early, run.shownLate);
  for (let node = 0; node < c.nodeCount; node++)
    if (run.shownLate.start[node] !== oldStart[node] || run.shownLate.finish[node] !== oldFinish[node])
      affected.add(c.activityOf[node] as number);
  addSummaries(c, affected);
  const start = earliestStart(c, run.planned);
  const finish = latestFinish(c, run.planned);
  run.projectStart = start === NONE ? null : start;
  run.projectFinish = finish === NONE ? null : finish;
  return affected;
}
