import type { CompiledCalendar } from "../../calendar/compiledCalendar.ts";
import {
  type CompiledPlan,
  DOWN,
  EXTERNAL,
  FF,
  FS,
  GATE,
  INACTIVE,
  LEAF,
  PROGRESSED,
  ROLLUP,
  SF,
  SPANNING,
  SS,
  UP,
} from "../../schedule/compiledPlan.ts";
import type { Activity } from "../../schedule/plan.ts";
import { projectFloors } from "../../schedule/projectBounds.ts";
import type { Instant } from "../../units/time.ts";

/** No bound of a finish: far before any. */
export const NO_FLOOR = -0x4000_0000;

export interface CountingLink {
  other: number;
  lag: number;
  type: number;
  /** A summary hands its bound down: a levelling delay comes before that. */
  isDown: boolean;
}

/** One node, in minutes of work since the floor. */
export interface CountingNode {
  incoming: readonly CountingLink[];
  outgoing: CountingLink[];
  /** It starts no earlier. */
  release: number;
  /** It finishes no earlier. */
  finishFloor: number;
  delay: number;
  /** Spans its incoming nodes instead of following them. */
  isSpan: boolean;
  /** Its finish counts for the project's. */
  isCounted: boolean;
}

/** A network that counts on one calendar (MC-10). */
export interface CountingNetwork {
  calendar: CompiledCalendar;
  floor: Instant;
  nodes: readonly CountingNode[];
}

/** The calendar that all durations and working lags count on; null where there are several. */
function oneCalendar(c: CompiledPlan): CompiledCalendar | null {
  let found: CompiledCalendar | null = null;
  const isOther = (calendar: CompiledCalendar) => {
    found ??= calendar;
    return calendar !== found;
  };
  for (let node = 0; node < c.nodeCount; node++) {
    if (c.role[node] !== LEAF || (c.mark[node] as number) & SPANNING || (c.duration[node] as number) === 0) continue;
    const crew = c.crew[node];
    if (crew?.some(({ delay, calendar }) => delay > 0 || isOther(calendar))) return null;
    if (!crew && isOther(c.calendar[node] as CompiledCalendar)) return null;
  }
  for (let link = 0; link < c.linkLag.length; link++)
    if (c.linkLag[link] !== 0 && isOther(c.linkCalendar[link] as CompiledCalendar)) return null;
  return found ?? c.calendars.fallback;
}

/** Links of a summary's start read backwards, and a summary that spans nothing: the general passes know how. */
function isCountable(c: CompiledPlan, link: number): boolean {
  const type = c.linkType[link] as number;
  return c.role[c.linkFrom[link] as number] !== ROLLUP || (type !== SS && type !== SF);
}

function bounds(
  activity: Activity,
  floor: number,
  count: (instant: Instant) => number,
): { release: number; finishFloor: number } {
  let release = floor;
  let finishFloor = NO_FLOOR;
  for (const constraint of [activity.constraint, activity.secondConstraint]) {
    if (constraint?.type === "SNET" && constraint.date !== null) release = Math.max(release, count(constraint.date));
    if (constraint?.type === "FNET" && constraint.date !== null) finishFloor = count(constraint.date);
  }
  return { release, finishFloor };
}

function nodeOf(
  c: CompiledPlan,
  node: number,
  floor: number,
  count: (instant: Instant) => number,
): CountingNode | null {
  const activity = c.activities[c.activityOf[node] as number] as Activity;
  const mark = c.mark[node] as number;
  // Dates of another plan stand in time, not in work.
  if (mark & EXTERNAL) return null;
  const isSpan = c.role[node] === ROLLUP;
  const isRemaining = (mark & PROGRESSED) !== 0;
  // Suspended work, or work that goes on whatever its predecessors do.
  const isOverridden = isRemaining && c.plan.conventions.outOfSequence === "progressOverride";
  if (activity.levelingDelay && activity.levelingDelayElapsed) return null;
  const incoming: CountingLink[] = [];
  for (let link = c.predOffsets[node] as number; link < (c.predOffsets[node + 1] as number); link++) {
    const type = c.linkType[link] as number;
    const other = c.linkFrom[link] as number;
    if (isSpan ? type !== UP || c.role[other] === GATE : isOverridden) continue;
    if (isSpan && (c.mark[other] as number) & SPANNING) continue;
    if (!isSpan && !isCountable(c, link)) return null;
    const isDown = type === DOWN;
    incoming.push({ other, lag: c.linkLag[link] as number, type: isDown || type === UP ? FS : type, isDown });
  }
  if (isSpan && incoming.length === 0) return null;
  const isGate = c.role[node] === GATE;
  const own = isSpan ? { release: NO_FLOOR, finishFloor: NO_FLOOR } : bounds(activity, floor, count);
  // A summary hands down no more than a start (SUM-2).
  if (isGate) own.finishFloor = NO_FLOOR;
  // What has begun is held by constraints on its finish alone.
  if (isRemaining) own.release = floor;
  if (isRemaining && typeof activity.actualFinish === "number") own.finishFloor = NO_FLOOR;
  const resume = isRemaining && typeof activity.actualFinish !== "number" ? activity.resume : null;
  if (typeof resume === "number") own.release = Math.max(own.release, count(resume));
  return {
    incoming,
    outgoing: [],
    ...own,
    delay: isSpan || isRemaining || isGate ? 0 : (activity.levelingDelay ?? 0),
    isSpan,
    isCounted: c.role[node] === LEAF && (mark & (INACTIVE | SPANNING)) === 0,
  };
}

/**
 * The network of what remains as counts of working minutes since the floor, if it can be counted on one calendar (MC-10); else
 * null, and the general passes take it.
 */
export function countingNetwork(c: CompiledPlan, floor: Instant): CountingNetwork | null {
  const calendar = oneCalendar(c);
  if (calendar === null) return null;
  const count = (instant: Instant) => calendar.workBetween(floor, instant);
  const nodes: CountingNode[] = [];
  const floors = projectFloors(c, floor);
  for (let node = 0; node < c.nodeCount; node++) {
    const found = nodeOf(c, node, floors ? count(floors[node] as number) : 0, count);
    if (found === null) return null;
    nodes.push(found);
  }
  nodes.forEach(({ incoming, isSpan, delay }, node) => {
    for (const { other, lag, type, isDown } of incoming) {
      // Backwards a levelling delay lies between the start and what its predecessors allow (LEV-1).
      const waits = (type === FS || type === SS) && !isDown ? delay : 0;
      (nodes[other] as CountingNode).outgoing.push({ other: node, lag: isSpan ? 0 : lag + waits, type, isDown });
    }
  });
  return { calendar, floor, nodes };
}

/** Whether a node has nothing but finish-to-start links and a start it may not be before. */
export function isPlainNode({ incoming, outgoing, finishFloor, delay, isSpan }: CountingNode): boolean {
  return (
    !isSpan && finishFloor === NO_FLOOR && delay === 0 && [...incoming, ...outgoing].every(({ type }) => type === FS)
  );
}

/** Whether nothing that counts can finish later by following it: only such nodes are asked for the project's finish. */
export function isLastNode(nodes: readonly CountingNode[], { outgoing, isCounted }: CountingNode): boolean {
  const goesOn = ({ other, lag, type }: CountingLink) =>
    (type === FS || type === FF) && lag >= 0 && (nodes[other] as CountingNode).isCounted;
  return isCounted && !outgoing.some(goesOn);
}
