import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import type { CompiledPlan } from "../schedule/compiledPlan.ts";
import type { Activity } from "../schedule/plan.ts";
import type { Instant } from "../units/time.ts";
import type { Explanation, ExplanationStep, OtherDriver, Reason, Side, WorkSpan } from "./explanation.ts";
import { idleDays } from "./idleDays.ts";
import { improvementsOf, untilNext } from "./improvements.ts";
import { type Explained, holdsFinish, linkReason, linksInto, reasonOf } from "./reasonOf.ts";
import { waitOf } from "./waitOf.ts";

/** More other drivers than these are not told. */
const MOST_OTHERS = 5;

/** Where a chain goes on: at an activity's start or finish, or at the gate of a summary that holds its children. */
interface Place {
  id: string;
  side: Side;
  isGate: boolean;
}

/** Follows the driving reasons back from one date of an activity to the root (WHY-2). Linear in the links of the activities on the way. */
export function explainActivity(explained: Explained, id: string, side: Side = "start"): Explanation {
  const steps: ExplanationStep[] = [];
  const seen = new Set<string>();
  let place: Place | null = { id, side, isGate: false };
  while (place !== null) {
    const key = `${place.id} ${place.isGate}`;
    if (seen.has(key)) break;
    seen.add(key);
    const step = stepAt(explained, place);
    if (!step) break;
    place = nextPlace(step);
    steps.push({ ...step, nextActivityId: place?.id ?? null });
  }
  return {
    activityId: id,
    side,
    steps,
    improvements: improvementsOf(explained.compiled, steps),
    untilNext: untilNext(steps),
  };
}

/** What holds one date, without the way back from there; null where there is no date (WHY-1). */
export function drivingReason(explained: Explained, id: string, side: Side = "start"): Reason | null {
  const node = explained.compiled.finishNode[explained.compiled.indexById.get(id) ?? -1] ?? -1;
  return node < 0 ? null : reasonOf(explained, node, side).reason;
}

function stepAt(explained: Explained, { id, side, isGate }: Place): ExplanationStep | null {
  const { compiled: c, run } = explained;
  const index = c.indexById.get(id);
  const node = index === undefined ? -1 : ((isGate ? c.startNode[index] : c.finishNode[index]) as number);
  if (index === undefined || node < 0) return null;
  const { reason, held } = reasonOf(explained, node, side);
  const start = run.planned.start[node] as number;
  const finish = run.planned.finish[node] as number;
  const isSpan = side !== held && c.startNode[index] === c.finishNode[index];
  return {
    activityId: id,
    side,
    start,
    finish,
    held,
    reason,
    work: isSpan ? workSpan(c, node, { start, finish }) : null,
    wait: held === "start" && !isGate ? waitOf(c, node, reason, start) : null,
    others: othersOf(explained, c.startNode[index] as number, node, reason),
    nextActivityId: null,
  };
}

function nextPlace({ reason, side }: ExplanationStep): Place | null {
  switch (reason?.kind) {
    case "dependency":
      return predecessorOf(reason);
    case "levelingDelay":
      return reason.after && predecessorOf(reason.after);
    case "parent":
      return { id: reason.activityId, side: "start", isGate: true };
    case "children":
      return reason.activityId === null ? null : { id: reason.activityId, side, isGate: false };
    default:
      return null;
  }
}

function predecessorOf({ predecessorId, type }: Extract<Reason, { kind: "dependency" }>): Place {
  return { id: predecessorId, side: type.startsWith("F") ? "finish" : "start", isGate: false };
}

function workSpan(c: CompiledPlan, node: number, { start, finish }: { start: Instant; finish: Instant }): WorkSpan {
  const activity = c.activities[c.activityOf[node] as number] as Activity;
  const crew = c.crew[node];
  const assigned = crew ? (c.assignments.get(activity.id) ?? []) : [];
  return {
    minutes: c.duration[node] as number,
    elapsed: activity.elapsed === true,
    percentComplete: activity.percentComplete ?? 0,
    idle: idleDays(c.plan, c.calendar[node] as CompiledCalendar, { from: start, to: finish }),
    resourceIds: [...new Set(assigned.map(({ resourceId }) => resourceId))],
  };
}

/** The other links into an activity that leave it no more room than its dates have, the nearest first (WHY-5). */
function othersOf(
  { compiled: c, run }: Explained,
  entry: number,
  node: number,
  reason: Reason | null,
): readonly OtherDriver[] {
  // What happened or was typed is held by no link.
  if (reason?.kind === "actual" || reason?.kind === "manual") return [];
  const calendar = c.calendar[node] as CompiledCalendar;
  const driving = reason?.kind === "dependency" ? reason.dependencyId : null;
  const others: OtherDriver[] = [];
  for (const link of linksInto(c, entry)) {
    const other = linkReason(c, run.planned, link);
    if (!other || other.dependencyId === driving) continue;
    const stands = (holdsFinish(other) ? run.planned.finish[node] : run.planned.start[node]) as number;
    // Constraints may let dates stand before what the logic asks for; such a link holds nothing.
    if (other.bound > stands) continue;
    others.push({ link: other, earlier: calendar.workBetween(other.bound, stands) });
  }
  return others.sort((a, b) => a.earlier - b.earlier).slice(0, MOST_OTHERS);
}
