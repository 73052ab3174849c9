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
 * Puts ranked items into sprints, each into the one its predecessor in rank went to or a later one: an item that does not fit
 * waits for the next sprint, and one larger than a whole sprint begins in the next that has taken none of them yet and takes room
 * from those after it (AGL-4).
 * `coming` gives the sprints in order; items beyond the last one it gives are left out.
 */
export function fillSprints(items: readonly SizedItem[], coming: (index: number) => SprintRoom | null): Filled[] {
  const filled: Filled[] = [];
  let index = 0;
  let sprint = coming(index);
  let room = sprint?.room ?? 0;
  let isFresh = true;
  const next = (): void => {
    // What a large item still needs is taken from the sprints after it.
    const owed = Math.min(0, room);
    sprint = ++index < MOST_SPRINTS ? coming(index) : null;
    room = (sprint?.room ?? 0) + owed;
    isFresh = owed === 0;
  };
  for (const { id, size } of items) {
    while (sprint && (room <= 0 || (size > room && !(isFresh && room === sprint.room && room > 0)))) next();
    if (!sprint) break;
    filled.push({ itemId: id, sprint });
    room -= size;
    isFresh = false;
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
