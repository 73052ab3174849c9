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
import type { PlacementRecords } from "../planning/agile/sprintPlacement.ts";
import { afterResponses, type RiskRemainder } from "./afterResponses.ts";
import { withBacklogPace } from "./backlogPace.ts";
import type { LearnedKind } from "./learning/learnedEndpoints.ts";
import { learnedBy } from "./learning/learnedBy.ts";
import { isOnOffer, isUnderWay, type ResponseStanding } from "./responseStanding.ts";
import type { risk } from "./risk.ts";
import type { riskResponse } from "./riskResponse.ts";

/** As much of a work item as says how sure its duration is. */
export type EstimatedItem = Pick<
  WorkItemRow,
  "id" | "parentId" | "workKind" | "elapsed" | "durationLow" | "durationHigh" | "confidence"
>;

/** As much of a risk as moves dates. */
export type ForecastRisk = Pick<
  Row<typeof risk>,
  | "id"
  | "title"
  | "kind"
  | "state"
  | "probability"
  | "delayLow"
  | "delay"
  | "delayHigh"
  | "costLow"
  | "cost"
  | "costHigh"
  | "hits"
>;

/** As much of a response as says what it buys at which price. */
export type ForecastResponse = RiskRemainder &
  ResponseStanding &
  Pick<Row<typeof riskResponse>, "id" | "title" | "riskId" | "cost">;

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

/** What beside the plan a forecast is made of. */
export interface ForecastRegisters {
  risks: readonly ForecastRisk[];
  responses: readonly ForecastResponse[];
  /** Where money is forecast too: then risks also cost what the register says. */
  costs?: readonly CostEstimate[] | null;
  /** What finished work of each kind tells, where the project is to be forecast by it (LRN-11). */
  learned?: readonly LearnedKind[];
  /** What the pace of past sprints is told from (MC-17). */
  records?: PlacementRecords | null;
}

/**
 * The plan with what its estimates and its register of risks say of it; risks that lack something are named. Responses that are under
 * way count, what else could be done is offered as a mitigation (RSP-4).
 */
export function forecastInputOf(
  scheduled: Plan,
  items: Iterable<EstimatedItem>,
  { risks, responses, costs = null, learned = [], records = null }: ForecastRegisters,
): ProjectForecastInput {
  const pace = records ? withBacklogPace(scheduled, records) : { plan: scheduled, estimates: [], causes: [] };
  const { plan } = pace;
  const itemById = new Map([...items].map((item) => [item.id, item]));
  const past = learnedBy(learned, itemById.values());
  const estimates = plan.activities.flatMap(({ id, kind, duration }): Estimate[] => {
    const item = itemById.get(id);
    return kind === "task" && item ? [past.estimates.get(id) ?? estimateOf(item, duration)] : [];
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
    .map((each) => (costs ? each : { ...each, costLow: null, cost: null, costHigh: null }))
    .map((each) => afterResponses(each, responses.filter(({ riskId }) => riskId === each.id).filter(isUnderWay)));
  const causes = [...past.causes, ...pace.causes];
  const riskById = new Map(counted.map((each) => [each.id, each]));
  return {
    input: {
      plan,
      estimates: [...estimates, ...pace.estimates],
      risks: counted.map((each) => eventOf(each, planned)),
      ...(causes.length > 0 ? { causes } : {}),
      ...(costs ? { costs } : {}),
    },
    mitigations: responses.filter(isOnOffer).flatMap((response): Mitigation[] => {
      const each = riskById.get(response.riskId);
      if (!each || !saysRemainder(response)) return [];
      const after = eventOf(afterResponses(each, [response]), planned);
      return [{ id: response.id, name: response.title, price: response.cost ?? 0, risks: [after] }];
    }),
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

function saysRemainder({ residualProbability, residualDelay, residualCost }: RiskRemainder): boolean {
  return residualProbability !== null || residualDelay !== null || residualCost !== null;
}

function eventOf(each: ForecastRisk, planned: ReadonlySet<string>): RiskEvent {
  const { id, title, kind, hits, delayLow, delay, delayHigh, costLow, cost, costHigh } = each;
  const effect = (low: number | null, most: number, high: number | null): Distribution => {
    const [least, greatest] = [Math.min(low ?? most, most), Math.max(high ?? most, most)];
    // An opportunity saves what a threat would cost.
    return kind === "opportunity" ? spread(-greatest, -most, -least) : spread(least, most, greatest);
  };
  const delayed = effect(delayLow, delay ?? 0, delayHigh);
  return {
    id,
    name: title,
    probability: each.probability ?? 0,
    impacts: hits.filter((hit) => planned.has(hit)).map((activityId) => ({ activityId, delay: delayed })),
    ...(cost === null ? {} : { cost: effect(costLow, cost, costHigh) }),
  };
}
