import { movedSampler, samplerMean, samplerOf } from "../sampling/sampler.ts";
import { NUMBERS, ownStream } from "../sampling/stream.ts";
import { type Building, streamOf } from "./building.ts";
import type { Effect, EffectKind, Gate, Variable } from "./forecastModel.ts";

type Effects = Map<string, Effect[]>;

function addEffect(effects: Effects, activityId: string, kind: EffectKind, variable: number): void {
  const list = effects.get(activityId);
  if (list) list.push({ kind, variable });
  else effects.set(activityId, [{ kind, variable }]);
}

function addVariable(building: Building, variable: Variable): number {
  return building.variables.push(variable) - 1;
}

function addCauses(building: Building, effects: Effects): void {
  for (const { id, factor, activityIds } of building.input.causes ?? []) {
    if (!factor) continue;
    const variable = addVariable(building, {
      stream: ownStream(building.seed, `cause ${id}`),
      sampler: samplerOf(factor, 1, building.curves),
      gate: null,
      otherwise: 1,
    });
    for (const activityId of activityIds) addEffect(effects, activityId, "multiply", variable);
  }
}

/** Factors first, then delays in series, then the longest of those alongside each other (MC-6). */
function addRisks(building: Building, effects: Effects, gates: ReadonlyMap<string, Gate>): void {
  const { input, curves } = building;
  const impacts = (input.risks ?? []).flatMap((risk) => risk.impacts.map((impact) => ({ risk, impact })));
  for (const { risk, impact } of impacts) {
    if (!impact.factor) continue;
    const stream = streamOf(building, `factor of ${risk.id} on ${impact.activityId}`);
    const gate = gates.get(risk.id) ?? null;
    const sampler = samplerOf(impact.factor, 1, curves);
    addEffect(effects, impact.activityId, "multiply", addVariable(building, { stream, sampler, gate, otherwise: 1 }));
  }
  const withAlongside = new Set<string>();
  for (const kind of ["add", "alongside"] as const)
    for (const { risk, impact } of impacts) {
      if (!impact.delay || (impact.combine === "alongside") !== (kind === "alongside")) continue;
      const stream = streamOf(building, `delay of ${risk.id} on ${impact.activityId}`);
      const gate = gates.get(risk.id) ?? null;
      const sampler = samplerOf(impact.delay, 1, curves);
      addEffect(effects, impact.activityId, kind, addVariable(building, { stream, sampler, gate, otherwise: 0 }));
      if (kind === "alongside") withAlongside.add(impact.activityId);
    }
  for (const activityId of withAlongside) addEffect(effects, activityId, "join", 0);
}

/** A week's loss, evened out over the weeks that the activity is planned to take (MC-9). */
function addLosses(building: Building, effects: Effects): void {
  const { input, compiled, curves, seed } = building;
  for (const { id, loss, activityIds } of input.losses ?? []) {
    const sampler = samplerOf(loss, 1, curves);
    const mean = samplerMean(sampler);
    for (const activityId of activityIds) {
      const index = compiled.indexById.get(activityId);
      const node = index === undefined ? -1 : (compiled.startNode[index] as number);
      if (node < 0) continue;
      const weeks = Math.max(1, (compiled.duration[node] as number) / compiled.plan.minutesPerWeek);
      const share = 1 / Math.sqrt(weeks);
      const variable = addVariable(building, {
        stream: ownStream(seed, `loss ${id}`),
        sampler: movedSampler(sampler, share, mean * (1 - share)),
        gate: null,
        otherwise: 0,
      });
      addEffect(effects, activityId, "slow", variable);
    }
  }
}

/** Activities of a way that is not gone take no time (MC-7). */
function addBranches(building: Building, effects: Effects): void {
  for (const { id, alternatives } of building.input.branches ?? []) {
    const stream = ownStream(building.seed, `branch ${id}`);
    let reached = 0;
    for (const { probability, activityIds } of alternatives) {
      const from = Math.round(reached * NUMBERS);
      reached = Math.min(1, reached + probability);
      const gate = { stream, from, to: Math.round(reached * NUMBERS) };
      const variable = addVariable(building, { stream, sampler: { kind: "constant", value: 1 }, gate, otherwise: 0 });
      for (const activityId of activityIds) addEffect(effects, activityId, "multiply", variable);
    }
  }
}

/** What acts on each activity's duration, by its id, in the order it acts (MC-5 … MC-9). */
export function buildEffects(building: Building, gates: ReadonlyMap<string, Gate>): Effects {
  const effects: Effects = new Map();
  addCauses(building, effects);
  addRisks(building, effects, gates);
  addLosses(building, effects);
  addBranches(building, effects);
  return effects;
}
