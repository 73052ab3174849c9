import type { Instant, Minutes } from "../units/time.ts";

/** A stretch of time that takes in work; half-open. */
export interface SprintRoom {
  /** Null for one that nobody has planned yet. */
  id: string | null;
  start: Instant;
  finish: Instant;
  /** What still fits in, in the unit of the sizes. */
  room: number;
}

export interface SizedItem {
  id: string;
  /** Points or minutes; never negative. */
  size: number;
}

export interface Filled {
  itemId: string;
  sprint: SprintRoom;
}

/** Farther ahead nobody plans, and a backlog of nothing but huge items ends there too. */
const MOST_SPRINTS = 1000;

/**
 * Lays ranked items end to end over what the sprints take in and puts each into the sprint where its middle falls (AGL-4): velocity is an
 * average, so what one sprint leaves the next takes up, and as much is forecast in all as fits in all. `coming` gives the sprints in
 * order; items beyond the last one it gives are left out.
 */
export function fillSprints(items: readonly SizedItem[], coming: (index: number) => SprintRoom | null): Filled[] {
  const filled: Filled[] = [];
  let index = 0;
  let sprint = coming(index);
  let taken = Math.max(0, sprint?.room ?? 0);
  let used = 0;
  for (const { id, size } of items) {
    const middle = used + size / 2;
    while (sprint && (middle > taken || taken === 0)) {
      sprint = ++index < MOST_SPRINTS ? coming(index) : null;
      taken += Math.max(0, sprint?.room ?? 0);
    }
    if (!sprint) break;
    filled.push({ itemId: id, sprint });
    used += size;
  }
  return filled;
}

export interface Cadence {
  /** Start of the first sprint that nobody has planned. */
  start: Instant;
  length: Minutes;
  /** From one start to the next. */
  every: Minutes;
}

/**
 * How sprints go on after those that are planned, given oldest first (AGL-3): as long as the last one, at the distance of the last two
 * starts. Where only one is known, and a working week long or more, the next begins whole weeks later. Null where there is none.
 */
export function cadenceOf(sprints: readonly { start: Instant; finish: Instant }[]): Cadence | null {
  const last = sprints.at(-1);
  if (!last) return null;
  const length = last.finish - last.start;
  const before = sprints.at(-2);
  const apart = before ? last.start - before.start : wholeWeeks(length);
  const every = Math.max(apart, length);
  return { start: last.start + every, length, every };
}

const DAY = 1440;
const WEEK = 7 * DAY;

function wholeWeeks(length: Minutes): Minutes {
  return length < 4 * DAY ? length : Math.ceil(length / WEEK) * WEEK;
}
