import type { Instant } from "../../units/time.ts";

/** Where an activity stands in the schedule being made, and what it takes there. */
export interface Placement {
  /** Where links and dates let it start. */
  from: Instant;
  start: Instant;
  finish: Instant;
  /** The people on it, need by need; undefined where its needs cannot be met. */
  team: number[] | undefined;
  /** Starts and finishes of its parts, one after the other; null where it is one. */
  parts: readonly number[] | null;
  /** What is taken after this moment had no say in where it stands. */
  horizon: Instant;
  /** Timeline, from, to and units of each thing it takes, one after the other. */
  takes: readonly number[];
}

export function isSamePlacement(one: Placement, other: Placement): boolean {
  if (one.start !== other.start || one.finish !== other.finish) return false;
  const { team } = one;
  const { team: others } = other;
  if (team === undefined || others === undefined) return team === others && isSameList(one.takes, other.takes);
  const [parts, otherParts] = [one.parts ?? [], other.parts ?? []];
  return isSameList(team, others) && isSameList(parts, otherParts);
}

function isSameList(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false;
  for (let k = 0; k < one.length; k++) if (one[k] !== other[k]) return false;
  return true;
}
