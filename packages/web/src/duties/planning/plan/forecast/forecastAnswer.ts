import type { ForecastInput, ForecastReport, Instant, Mitigation, MitigationValue } from "@gantry/engine";

/** What the worker is asked. */
export interface ForecastQuestion {
  input: ForecastInput;
  /** Ranked too, one run each; none while something is dragged. */
  mitigations: readonly Mitigation[];
  /** Activities whose finish is told in even steps of its probability. */
  curvesOf: readonly string[];
  /** Once all that can be told is wanted, not only dates. */
  thorough: boolean;
}

export interface ForecastAnswer {
  report: ForecastReport;
  mitigations: readonly MitigationValue[];
  /** By activity, "" for the project: of `CURVE_STEPS` + 1 instants the one at place i has the probability i / `CURVE_STEPS`. */
  curves: ReadonlyMap<string, readonly Instant[]>;
  /** Of each draw when it finished and what it cost, in minor units; null where nothing costs, or costs may not be seen. */
  joint: JointDraws | null;
}

export interface JointDraws {
  finishes: Int32Array;
  costs: Float64Array;
}

/** What the worker says: P80 first, then all, of what is dragged once it rests; of a question that a newer one has overtaken perhaps only the first. */
export type ForecastSaid = { kind: "first"; p80: Instant | null } | { kind: "whole"; answer: ForecastAnswer };

export const CURVE_STEPS = 200;
export const WHOLE_PROJECT = "";
