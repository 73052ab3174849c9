import type { CompiledCalendar } from "../../calendar/compiledCalendar.ts";
import type { Instant } from "../../units/time.ts";
import type { Splitting } from "../levelingProblem.ts";
import { advance } from "./staffedProject.ts";
import type { Timeline } from "./timeline.ts";

/** Somebody, or a resource, on a piece of work. */
export interface Worker {
  timeline: Timeline;
  units: number;
  /** Full where they are away; null where they never are. */
  away: Timeline | null;
}

export interface PausingWork {
  from: Instant;
  duration: number;
  /** The time all of them work in; null is the clock. */
  time: CompiledCalendar | null;
  /** Beyond this it is not looked for. */
  limit: Instant;
  splitting: Splitting;
  leastPart: number;
}

const AWAY = 1;

/**
 * The parts in which work can be done soonest when it may pause (LVL-30): while somebody on it is away, or wherever somebody is needed by what
 * goes before it. Starts and finishes one after the other; null when it cannot be done by the limit.
 */
export function pausedWork(workers: readonly Worker[], work: PausingWork): number[] | null {
  let begin = work.from;
  for (;;) {
    const walked = walkFrom(workers, work, freeFrom(workers, work.time, begin));
    if (typeof walked !== "number") return walked;
    begin = walked;
  }
}

/** Parts from there on; or, where work that does not pause for this is in the way, when to begin anew. */
function walkFrom(workers: readonly Worker[], work: PausingWork, start: Instant): number[] | number | null {
  const { time, duration, limit, splitting, leastPart } = work;
  const parts: number[] = [];
  let left = duration;
  let at = start;
  for (;;) {
    if (at === Infinity) return null;
    const whole = advance(time, at, left);
    if (whole > limit) return null;
    const busy = busyFrom(workers, at);
    if (whole <= busy) return [...parts, at, whole];
    const worked = time === null ? busy - at : time.workBetween(at, busy);
    if (splitting === "absences") {
      if (!isAway(workers, busy)) return busy;
      if (worked > 0) parts.push(at, advance(time, at, worked));
      left -= worked;
      const back = backFrom(workers, time, busy);
      if (back === Infinity) return null;
      at = freeFrom(workers, time, back);
      // Back, but on something else: it is not for that that it may pause.
      if (at > back) return at;
      continue;
    }
    const taken = left - worked < leastPart ? left - leastPart : worked;
    if (worked > 0 && taken >= leastPart) {
      parts.push(at, advance(time, at, taken));
      left -= taken;
    }
    at = freeFrom(workers, time, busy);
  }
}

/** The next moment at which all are free and at work. */
function freeFrom(workers: readonly Worker[], time: CompiledCalendar | null, from: Instant): Instant {
  for (let at = from; ;) {
    let next = time === null ? at : time.nextWork(at);
    for (const { timeline, units } of workers) next = Math.max(next, timeline.clashEnd(next, next + 1, units));
    if (next === at || next === Infinity) return next;
    at = next;
  }
}

/** When the first of them is no longer free. */
function busyFrom(workers: readonly Worker[], from: Instant): Instant {
  let busy = Infinity;
  for (const { timeline, units } of workers) busy = Math.min(busy, timeline.clashStart(from, units));
  return busy;
}

function isAway(workers: readonly Worker[], at: Instant): boolean {
  return workers.some(({ away }) => away !== null && away.clashEnd(at, at + 1, AWAY) > at);
}

/** When none of them is away any more. */
function backFrom(workers: readonly Worker[], time: CompiledCalendar | null, from: Instant): Instant {
  for (let at = from; ;) {
    let next = at;
    for (const { away } of workers) if (away) next = Math.max(next, away.clashEnd(next, next + 1, AWAY));
    if (next === Infinity) return next;
    if (time !== null) next = time.nextWork(next);
    if (next === at) return next;
    at = next;
  }
}
