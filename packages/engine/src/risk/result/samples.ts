import type { Instant } from "../../units/time.ts";

/** What a run leaves behind, iteration by iteration. */
export interface Samples {
  iterations: number;
  /** The project's finish, on the run's axis: instants, or working minutes since the floor. */
  finish: Int32Array;
  /** Finishes of the nodes that were asked for, in that order. */
  kept: readonly Int32Array[];
  /** By node: in how many iterations it had no float; null where it was not asked for. */
  critical: Float64Array | null;
  /** By sampled node; null where they were not asked for. */
  sums: DurationSums | null;
  /** Above or below the cost as planned; null where nothing costs. */
  cost: Float32Array | null;
  instantOf: (value: number) => Instant;
  /** Where an instant lies on the axis. */
  valueOf: (instant: Instant) => number;
  /** Working minutes between two values of the axis. */
  minutesBetween: (a: number, b: number) => number;
}

/** Sums over iterations of a duration from its plan, its square, and its product with the finish from `middle` (MC-14). */
export interface DurationSums {
  middle: number;
  duration: Float64Array;
  square: Float64Array;
  product: Float64Array;
}

export function noSums(count: number, middle: number): DurationSums {
  return {
    middle,
    duration: new Float64Array(count),
    square: new Float64Array(count),
    product: new Float64Array(count),
  };
}

/** What a run is asked for. */
export interface RunRequest {
  iterations: number;
  isLatin: boolean;
  withCriticality: boolean;
  withSums: boolean;
  /** Nodes whose finishes are kept. */
  kept: readonly number[];
}

/** Runs a forecast part by part; parts begin and end at multiples of sixteen. */
export interface ForecastRunner {
  method: "kernel" | "plain";
  /** Iterations of a part: few enough that what waits for an early end need not wait long. */
  part: number;
  run(from: number, to: number): void;
  samples(): Samples;
}
