import type { CompiledPlan } from "../../schedule/compiledPlan.ts";
import type { CurveCache } from "../sampling/sampler.ts";
import { followingStream, NUMBERS, ownStream, type Stream } from "../sampling/stream.ts";
import type { ForecastInput } from "./forecastInput.ts";
import type { Gate, Variable } from "./forecastModel.ts";

/** What building a model needs at every step. */
export interface Building {
  input: ForecastInput;
  compiled: CompiledPlan;
  seed: number;
  curves: CurveCache;
  variables: Variable[];
  /** The cause a draw follows, by the stream's name. */
  follows: ReadonlyMap<string, { cause: string; strength: number }>;
}

/** The stream of that name, tied to its shared cause where it has one (MC-8). */
export function streamOf({ seed, follows }: Building, name: string): Stream {
  const followed = follows.get(name);
  return followed ? followingStream(seed, name, followed.cause, followed.strength) : ownStream(seed, name);
}

/** When each risk occurs, by its id: one draw for all of an exclusive set, each with its own part of it (MC-6, MC-7). */
export function riskGates(building: Building): Map<string, Gate> {
  const reached = new Map<string, number>();
  const gates = new Map<string, Gate>();
  for (const { id, probability, exclusiveSet } of building.input.risks ?? []) {
    const set = exclusiveSet ?? null;
    const from = set === null ? 0 : (reached.get(set) ?? 0);
    const to = Math.min(1, from + probability);
    if (set !== null) reached.set(set, to);
    const stream = set === null ? streamOf(building, `risk ${id}`) : ownStream(building.seed, `set ${set}`);
    gates.set(id, { stream, from: Math.round(from * NUMBERS), to: Math.round(to * NUMBERS) });
  }
  return gates;
}
