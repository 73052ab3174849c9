import {
  confidenceClasses,
  type Confidence,
  type CostEstimate,
  type Distribution,
  type Estimate,
  type ForecastInput,
  type Mitigation,
  type Plan,
  type RiskEvent,
} from "@gantry/engine";
import type { Row } from "../kernel/record.ts";
import type { WorkItemRow } from "../planning/planRows.ts";
import type { risk } from "./risk.ts";

/** As much of a work item as says how sure its duration is. */
export type EstimatedItem = Pick<WorkItemRow, "id" | "durationLow" | "durationHigh" | "confidence">;

/** As much of a risk as moves dates. */
export type ForecastRisk = Pick<
  Row<typeof risk>,
  | "id"
  | "title"
  | "kind"
  | "state"
  | "probability"
  | "residualProbability"
  | "delayLow"
  | "delay"
  | "delayHigh"
  | "residualImpact"
  | "costLow"
  | "cost"
  | "costHigh"
  | "measuresCost"
  | "hits"
>;

/** Why a risk of the register does not move the forecast. */
export interface UncountedRisk {
  riskId: string;
  lacks: "probability" | "delay" | "work";
}

/** What a project's forecast is made of. */
export interface ProjectForecastInput {
  input: ForecastInput;
  mitigations: Mitigation[];
  uncounted: UncountedRisk[];
}

/** Of work whose duration nobody has called sure or unsure. */
const USUAL: Confidence = "medium";
const OPEN: ReadonlySet<string> = new Set(["open", "mitigating"]);

/**
 * The plan with what its estimates and its register of risks say of it; risks that lack something are named. `costs` where money is
 * forecast too: then risks also cost what the register says.
 */
export function forecastInputOf(
  plan: Plan,
  items: Iterable<EstimatedItem>,
  risks: readonly ForecastRisk[],
  costs: readonly CostEstimate[] | null = null,
): ProjectForecastInput {
  const itemById = new Map([...items].map((item) => [item.id, item]));
  const estimates = plan.activities.flatMap(({ id, kind, duration }): Estimate[] => {
    const item = itemById.get(id);
    return kind === "task" && item ? [estimateOf(item, duration)] : [];
  });
  const planned = new Set(plan.activities.map(({ id }) => id));
  const open = risks.filter(({ state }) => OPEN.has(state));
  const uncounted = open.flatMap((each): UncountedRisk[] => {
    const lacks = lackOf(each, planned);
    return lacks ? [{ riskId: each.id, lacks }] : [];
  });
  const missing = new Set(uncounted.map(({ riskId }) => riskId));
  // Without costs nothing costs, so that the part of the money that anybody may see is not taken for the whole.
  const counted = open
    .filter(({ id }) => !missing.has(id))
    .map((each) => (costs ? each : { ...each, costLow: null, cost: null, costHigh: null }));
  const events = counted.map((each) => eventOf(each, planned));
  return {
    input: { plan, estimates, risks: events, ...(costs ? { costs } : {}) },
    mitigations: counted.flatMap((each) => mitigationOf(each, planned)),
    uncounted,
  };
}

function estimateOf(item: EstimatedItem, duration: number): Estimate {
  const { id: activityId, durationLow, durationHigh, confidence } = item;
  if (durationLow === null && durationHigh === null)
    return { activityId, unit: "ratio", duration: confidenceClasses[confidence ?? USUAL] };
  const low = Math.min(durationLow ?? duration, duration);
  const high = Math.max(durationHigh ?? duration, duration);
  return { activityId, unit: "minutes", duration: spread(low, duration, high) };
}

/** A best and a worst that are the same leave nothing to draw. */
const spread = (low: number, mode: number, high: number): Distribution =>
  low === high ? { kind: "fixed", value: mode } : { kind: "pert", low, mode, high };

function lackOf(
  { probability, delay, hits }: ForecastRisk,
  planned: ReadonlySet<string>,
): UncountedRisk["lacks"] | null {
  if (probability === null) return "probability";
  if (delay === null) return "delay";
  return hits.some((id) => planned.has(id)) ? null : "work";
}

function eventOf(each: ForecastRisk, planned: ReadonlySet<string>): RiskEvent {
  const most = each.delay ?? 0;
  const low = Math.min(each.delayLow ?? most, most);
  const high = Math.max(each.delayHigh ?? most, most);
  return riskEvent(each, planned, each.probability ?? 0, [low, most, high]);
}

function riskEvent(
  { id, title, kind, hits, costLow, cost, costHigh }: ForecastRisk,
  planned: ReadonlySet<string>,
  probability: number,
  [low, most, high]: readonly [number, number, number],
): RiskEvent {
  // An opportunity saves what a threat would cost.
  const effect = (least: number, mode: number, greatest: number) =>
    kind === "opportunity" ? spread(-greatest, -mode, -least) : spread(least, mode, greatest);
  const delay = effect(low, most, high);
  const impacts = hits.filter((hit) => planned.has(hit)).map((activityId) => ({ activityId, delay }));
  if (cost === null) return { id, name: title, probability, impacts };
  const money = effect(Math.min(costLow ?? cost, cost), cost, Math.max(costHigh ?? cost, cost));
  return { id, name: title, probability, impacts, cost: money };
}

/** What its measures would make of a risk: where somebody has said what remains after them. */
function mitigationOf(each: ForecastRisk, planned: ReadonlySet<string>): Mitigation[] {
  const { id, title, residualProbability, residualImpact, measuresCost } = each;
  if (residualProbability === null && residualImpact === null) return [];
  const before = eventOf(each, planned);
  const probability = residualProbability ?? before.probability;
  const after =
    residualImpact === null
      ? { ...before, probability }
      : riskEvent(each, planned, probability, [residualImpact, residualImpact, residualImpact]);
  return [{ id, name: title, price: measuresCost ?? 0, risks: [after] }];
}
