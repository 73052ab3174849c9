import type { Instant } from "../units/time.ts";

/** Why a start stands where it does: a link's number (0 and up), or one of these. */
export const BY_FLOOR = -1;
export const BY_CONSTRAINT = -2;
export const BY_ACTUAL = -3;
export const BY_DATA_DATE = -4;
export const BY_MANUAL = -5;
export const BY_DELAY = -6;
export const BY_CHILDREN = -7;
export const BY_LATE = -8;
export const BY_EXTERNAL = -9;
/** From here down: the dependency by index that a level of effort takes its date from, which is no link. */
export const BY_SPAN = -1000;

/** Dates of one forward pass, by node. */
export interface ForwardDates {
  start: Int32Array;
  finish: Int32Array;
  driver: Int32Array;
  /** The same for the finish of levels of effort, by node. */
  finishDriver: Map<number, number>;
  /** Nothing starts before it. */
  floor: Instant;
  /** The same by node, where each of several projects has its own (PRJ-1). */
  floors: Int32Array | null;
  /** Late dates that as-late-as-possible activities take; null when early dates are wanted (CON-5). */
  late: { start: Int32Array; finish: Int32Array } | null;
}

/** What a node's links ask of it: the earliest start and the earliest finish, and which link asks (CPM-1). */
export interface Bounds {
  start: Instant;
  startBy: number;
  finish: Instant;
  finishBy: number;
}

export function forwardDates(nodeCount: number, floor: Instant, spare?: ForwardDates): ForwardDates {
  const array = () => new Int32Array(nodeCount);
  const isFitting = spare?.start.length === nodeCount;
  const { start, finish, driver } = spare && isFitting ? spare : { start: array(), finish: array(), driver: array() };
  return { start, finish, driver, finishDriver: new Map(), floor, floors: null, late: null };
}
