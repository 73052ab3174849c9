import { compilePlan } from "../../schedule/compilePlan.ts";
import { type CompiledPlan, EXTERNAL, INACTIVE, LEAF, SPANNING } from "../../schedule/compiledPlan.ts";
import type { Activity } from "../../schedule/plan.ts";
import type { Finding } from "../../units/finding.ts";
import { samplerOf } from "../sampling/sampler.ts";
import { ownStream } from "../sampling/stream.ts";
import { buildEffects } from "./buildEffects.ts";
import { type Building, riskGates, streamOf } from "./building.ts";
import { checkInput } from "./checkInput.ts";
import type { ForecastInput } from "./forecastInput.ts";
import { crewMinutes } from "./drawModel.ts";
import type { CostModel, Effect, ForecastModel, Gate, SampledNode } from "./forecastModel.ts";
import { type PlanAsScheduled, remainingPlan } from "./remainingPlan.ts";

function followedCauses({ causes = [] }: ForecastInput): Building["follows"] {
  const follows = new Map<string, { cause: string; strength: number }>();
  for (const { id, activityIds, riskIds = [], strength = 0 } of causes) {
    if (strength <= 0) continue;
    const followed = { cause: `tie ${id}`, strength };
    for (const activityId of activityIds) follows.set(`duration ${activityId}`, followed);
    for (const riskId of riskIds) follows.set(`risk ${riskId}`, followed);
  }
  return follows;
}

/** The node an activity's duration is drawn for; -1 where nothing of it remains, or it takes its dates from others. */
function sampledNodeOf(c: CompiledPlan, activityId: string): number {
  const index = c.indexById.get(activityId);
  const node = index === undefined ? -1 : (c.startNode[index] as number);
  if (node < 0 || c.role[node] !== LEAF || (c.mark[node] as number) & (SPANNING | INACTIVE | EXTERNAL)) return -1;
  return (c.duration[node] as number) > 0 ? node : -1;
}

function crewScale(c: CompiledPlan, node: number): number {
  const crew = c.crew[node];
  if (!crew) return 1;
  return Math.fround(Math.max(...crew.map(({ minutes }) => minutes)) / (c.duration[node] as number));
}

function sampledNodes(
  building: Building,
  scheduled: PlanAsScheduled,
  effects: ReadonlyMap<string, readonly Effect[]>,
): SampledNode[] {
  const { input, compiled: c, curves } = building;
  const estimates = new Map((input.estimates ?? []).map((estimate) => [estimate.activityId, estimate]));
  const sampled: SampledNode[] = [];
  c.activities.forEach(({ id }: Activity) => {
    const node = sampledNodeOf(c, id);
    const estimate = estimates.get(id);
    const own = effects.get(id) ?? [];
    if (node < 0 || (!estimate && own.length === 0)) return;
    const planned = c.duration[node] as number;
    const before = scheduled.compiled.activities[scheduled.compiled.indexById.get(id) as number]?.duration ?? planned;
    // An estimate speaks of the whole activity; what remains has its share of it.
    const factor = estimate?.unit === "minutes" ? (before > 0 ? planned / before : 1) : planned;
    sampled.push({
      node,
      stream: streamOf(building, `duration ${id}`),
      sampler: samplerOf(estimate?.duration ?? { kind: "fixed", value: 1 }, estimate ? factor : planned, curves),
      effects: own,
      scale: crewScale(c, node),
      planned,
    });
  });
  return sampled.sort((a, b) => a.node - b.node);
}

function costModel(building: Building, gates: ReadonlyMap<string, Gate>): CostModel | null {
  const { input, compiled: c, variables, curves } = building;
  const costs = input.costs ?? [];
  const risks = (input.risks ?? []).filter(({ cost }) => cost);
  if (costs.length === 0 && risks.length === 0) return null;
  const model = {
    base: 0,
    timed: [] as { node: number; planned: number; perMinute: number }[],
    variables: [] as number[],
  };
  for (const { activityId, spent = 0, perMinute = 0, fixed } of costs) {
    const node = sampledNodeOf(c, activityId);
    model.base += spent;
    if (perMinute !== 0 && node >= 0) {
      const planned = c.duration[node] as number;
      model.base += perMinute * planned;
      // Runs count the minutes that a crew works, which may be others than the duration's (RES-1).
      const scale = crewScale(c, node);
      model.timed.push({ node, planned: crewMinutes(planned, scale), perMinute: Math.fround(perMinute / scale) });
    }
    if (!fixed) continue;
    model.variables.push(variables.length);
    const stream = streamOf(building, `cost ${activityId}`);
    variables.push({ stream, sampler: samplerOf(fixed, 1, curves), gate: null, otherwise: 0 });
  }
  for (const { id, cost } of risks) {
    if (!cost) continue;
    model.variables.push(variables.length);
    const stream = ownStream(building.seed, `cost of ${id}`);
    variables.push({ stream, sampler: samplerOf(cost, 1, curves), gate: gates.get(id) ?? null, otherwise: 0 });
  }
  return model;
}

/** Makes a forecast ready to be run; what cannot be used is told and left out. */
export function buildModel(
  stated: ForecastInput,
  scheduled: PlanAsScheduled,
  seed: number,
): { model: ForecastModel; findings: Finding[] } {
  const findings: Finding[] = [];
  const input = checkInput(stated, findings);
  const building: Building = {
    input,
    compiled: compilePlan(remainingPlan(scheduled)),
    seed,
    curves: new Map(),
    variables: [],
    follows: followedCauses(input),
  };
  const gates = riskGates(building);
  const sampled = sampledNodes(building, scheduled, buildEffects(building, gates));
  const cost = costModel(building, gates);
  return { model: { compiled: building.compiled, variables: building.variables, sampled, cost }, findings };
}
