import type { CompiledPlan } from "../../schedule/compiledPlan.ts";
import type { Sampler } from "../sampling/sampler.ts";
import type { Stream } from "../sampling/stream.ts";

/** An event: it occurs while the draw of its stream lies in from…to, of 2²³. */
export interface Gate {
  stream: Stream;
  from: number;
  to: number;
}

/** A value drawn once an iteration; where its gate does not occur it is `otherwise`. */
export interface Variable {
  stream: Stream;
  sampler: Sampler;
  gate: Gate | null;
  otherwise: number;
}

/** What a variable does to a duration, in the order in which the effects stand (MC-5 … MC-9). */
export type EffectKind =
  | "add"
  | "multiply"
  /** Kept aside: of several the greatest counts … */
  | "alongside"
  /** … and is added here. */
  | "join"
  /** The variable is the share of working time lost. */
  | "slow";

export interface Effect {
  kind: EffectKind;
  /** Index of the variable; 0 for `join`. */
  variable: number;
}

/** A node of the network whose duration is drawn. */
export interface SampledNode {
  node: number;
  stream: Stream;
  sampler: Sampler;
  effects: readonly Effect[];
  /** Where assignments say how long it takes: their longest working time for each minute of duration (RES-1). */
  scale: number;
  /** Whole minutes as planned. */
  planned: number;
}

export interface CostModel {
  /** What is spent, and what durations cost as planned. */
  base: number;
  timed: readonly { node: number; planned: number; perMinute: number }[];
  variables: readonly number[];
}

/** A forecast ready to be run: the compiled network of what remains, and what is drawn. */
export interface ForecastModel {
  compiled: CompiledPlan;
  variables: readonly Variable[];
  sampled: readonly SampledNode[];
  cost: CostModel | null;
}
