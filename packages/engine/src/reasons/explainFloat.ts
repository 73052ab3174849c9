import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import { OPEN } from "../schedule/backwardPass.ts";
import { type CompiledPlan, DOWN, FF, FINISHED, FS, MANUAL, NONE, SF, UP } from "../schedule/compiledPlan.ts";
import { totalFloat } from "../schedule/floats.ts";
import type { Activity, ConstraintType, DependencyType, LagUnit } from "../schedule/plan.ts";
import type { Instant, Minutes } from "../units/time.ts";
import type { Explained } from "./reasonOf.ts";

/** What an activity may not slip beyond (WHY-7). */
export type FloatReason =
  | {
      kind: "successor";
      dependencyId: string;
      successorId: string;
      type: DependencyType;
      lag: number;
      lagUnit: LagUnit;
      /** The successor's late date that counts, and the same before the lag. */
      to: Instant;
      bound: Instant;
    }
  | { kind: "parent"; activityId: string }
  | { kind: "constraint"; type: ConstraintType; date: Instant }
  | { kind: "deadline"; date: Instant }
  | { kind: "projectFinish"; date: Instant };

export interface FloatStep {
  activityId: string;
  lateStart: Instant | null;
  lateFinish: Instant | null;
  /** Working minutes. */
  totalFloat: Minutes;
  reason: FloatReason;
  nextActivityId: string | null;
}

/** How far an activity can slip and what then is in the way: itself first, then what waits for it, on to the end. */
export interface FloatExplanation {
  activityId: string;
  steps: readonly FloatStep[];
}

interface Found {
  reason: FloatReason;
  bound: Instant;
}

/** Follows what bounds the late dates on from one activity to the finish of the project (WHY-7). */
export function explainFloat(explained: Explained, id: string): FloatExplanation {
  const { compiled: c, run } = explained;
  const steps: FloatStep[] = [];
  const seen = new Set<string>();
  let next: string | null = id;
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const index = c.indexById.get(next);
    const node = index === undefined ? -1 : (c.finishNode[index] as number);
    if (index === undefined || node < 0 || run.early.finish[node] === NONE) break;
    const reason = floatReason(explained, node);
    const following: string | null =
      reason.kind === "successor" ? reason.successorId : reason.kind === "parent" ? reason.activityId : null;
    steps.push({
      activityId: next,
      lateStart: run.shownLate.start[node] as number,
      lateFinish: run.shownLate.finish[node] as number,
      totalFloat: totalFloat(c, run, c.startNode[index] as number, node),
      reason,
      nextActivityId: following,
    });
    next = following;
  }
  return { activityId: id, steps };
}

/** The bound that leaves the least room: what `backwardNode` took, named (CPM-5, CON-6). */
function floatReason({ compiled: c, run }: Explained, node: number): FloatReason {
  const activity = c.activities[c.activityOf[node] as number] as Activity;
  const end: Found = { reason: { kind: "projectFinish", date: run.late.ceiling }, bound: run.late.ceiling };
  let finish = end;
  let start: Found | null = null;
  for (const found of boundsAfter(c, run.late, node)) {
    if (found.side === "finish" && found.bound < finish.bound) finish = found;
    if (found.side === "start" && found.bound < (start?.bound ?? OPEN)) start = found;
  }
  for (const stated of statedBounds(c, activity)) {
    if (stated.side === "finish" && stated.bound < finish.bound) finish = stated;
    if (stated.side === "start" && stated.bound < (start?.bound ?? OPEN)) start = stated;
  }
  if (!start) return finish.reason;
  const calendar = c.calendar[node] as CompiledCalendar;
  // The start's bound counts where the late start stands on it, not where the finish's asks for still less.
  return calendar.workBetween(run.late.start[node] as number, start.bound) <= 0 ? start.reason : finish.reason;
}

type Bound = Found & { side: "start" | "finish" };

function boundsAfter(c: CompiledPlan, late: { start: Int32Array; finish: Int32Array }, node: number): Bound[] {
  const bounds: Bound[] = [];
  for (let k = c.succOffsets[node] as number; k < (c.succOffsets[node + 1] as number); k++) {
    const link = c.succLinks[k] as number;
    const to = c.linkTo[link] as number;
    const type = c.linkType[link] as number;
    const owner = (c.activities[c.activityOf[to] as number] as Activity).id;
    if (type === UP) {
      const bound = late.finish[to] as number;
      if (bound !== NONE) bounds.push({ side: "finish", bound, reason: { kind: "parent", activityId: owner } });
      continue;
    }
    const dependency = c.plan.dependencies[c.linkDependency[link] as number];
    if (type === DOWN || !dependency || (c.mark[to] as number) & FINISHED) continue;
    const reached = (type === FF || type === SF ? late.finish[to] : late.start[to]) as number;
    if (reached === OPEN || reached === NONE) continue;
    const side = type === FS || type === FF ? "finish" : "start";
    // What starts on a typed date is not held by what its start leads to (MAN-2).
    if (side === "start" && (c.mark[node] as number) & MANUAL) continue;
    const lag = c.linkLag[link] as number;
    const bound = lag === 0 ? reached : (c.linkCalendar[link] as CompiledCalendar).retreat(reached, lag);
    const { id, type: named, lag: stated, lagUnit } = dependency;
    bounds.push({
      side,
      bound,
      reason: {
        kind: "successor",
        dependencyId: id,
        successorId: owner,
        type: named,
        lag: stated,
        lagUnit,
        to: reached,
        bound,
      },
    });
  }
  return bounds;
}

function statedBounds(c: CompiledPlan, { constraint, secondConstraint, deadline }: Activity): Bound[] {
  const bounds: Bound[] = [];
  for (const stated of [constraint, secondConstraint]) {
    if (!stated || stated.date === null) continue;
    const side = /^(SNLT|MSO|mandatoryStart)$/.test(stated.type)
      ? "start"
      : /^(FNLT|MFO|mandatoryFinish)$/.test(stated.type)
        ? "finish"
        : null;
    if (side)
      bounds.push({
        side,
        bound: stated.date,
        reason: { kind: "constraint", type: stated.type, date: stated.date },
      });
  }
  if (typeof deadline === "number" && c.plan.conventions.deadlinesBoundFloat)
    bounds.push({ side: "finish", bound: deadline, reason: { kind: "deadline", date: deadline } });
  return bounds;
}
