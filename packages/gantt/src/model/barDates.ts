import type { Instant, Minutes } from "@gantry/engine";

/** Where the bar of one row lies. Instants are project time and half-open; null or left out is not drawn. */
export interface BarDates {
  start: Instant | null;
  finish: Instant | null;
  /** The float tail reaches from finish to here. */
  lateFinish?: Instant | null;
  earlyStart?: Instant | null;
  /** Working minutes. */
  totalFloat?: Minutes | null;
  critical?: boolean;
  /** 0 to 1. */
  percent?: number;
  deadline?: Instant | null;
  /** From when to when the work pauses, one after the other: the bar is pale there. */
  pauses?: readonly Instant[];
  baselineStart?: Instant | null;
  baselineFinish?: Instant | null;
  /** The finish in so many of 100 draws of a forecast: the whisker reaches from the first to the last. */
  finishP10?: Instant | null;
  finishP50?: Instant | null;
  finishP80?: Instant | null;
  finishP90?: Instant | null;
  /** Where the progress line passes the row; without it the line goes straight on. */
  progressAt?: Instant | null;
}

/** Dates of all rows: a map, or a function that finds them by row id. */
export type DatesSource = ReadonlyMap<string, BarDates> | ((rowId: string) => BarDates | undefined);
