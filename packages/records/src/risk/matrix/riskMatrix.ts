import { afterResponses, type RiskRemainder } from "../afterResponses.ts";
import { expectedCost, expectedDelay, type RiskValues } from "../exposure.ts";
import { isAgreed, type ResponseStanding } from "../responseStanding.ts";

export const riskViews = ["inherent", "current", "residual"] as const;
/** Before measures, as it is now, after all that is agreed. */
export type RiskView = (typeof riskViews)[number];
export const riskMeasures = ["time", "money"] as const;
export type RiskMeasure = (typeof riskMeasures)[number];

/** Bands are counted from 0; each reaches up to its bound, the last beyond all. */
export interface RiskPlace {
  probability: number;
  impact: number;
}

const DAY = 480;
/** MTX-1 */
export const probabilityBounds = [0.1, 0.3, 0.5, 0.7] as const;
const delayBounds = [2 * DAY, 5 * DAY, 10 * DAY, 20 * DAY] as const;
const budgetShares = [0.005, 0.01, 0.02, 0.05] as const;
export const BANDS = probabilityBounds.length + 1;

/** Working minutes, or minor units of money as shares of the budget; null where there is no budget to take shares of. */
export function impactBounds(measure: RiskMeasure, budget: number | null): readonly number[] | null {
  if (measure === "time") return delayBounds;
  return budget === null || budget <= 0 ? null : budgetShares.map((share) => Math.round(share * budget));
}

/** MTX-1: where a risk stands in one view; null where its probability or its impact is not known. */
export function riskPlace(
  risk: RiskValues,
  responses: readonly (RiskRemainder & ResponseStanding)[],
  { view, measure, bounds }: { view: RiskView; measure: RiskMeasure; bounds: readonly number[] },
): RiskPlace | null {
  const { probability, delay, cost } = sizeIn(risk, responses, view);
  const impact = measure === "time" ? delay : cost;
  if (probability === null || impact === null) return null;
  return { probability: bandOf(probability, probabilityBounds), impact: bandOf(impact, bounds) };
}

/** MTX-2: by the product of the ranks, 1 to 25. */
export function riskLevel({ probability, impact }: RiskPlace): "low" | "medium" | "high" {
  const score = (probability + 1) * (impact + 1);
  return score <= 4 ? "low" : score <= 12 ? "medium" : "high";
}

function sizeIn(
  risk: RiskValues,
  responses: readonly (RiskRemainder & ResponseStanding)[],
  view: RiskView,
): { probability: number | null; delay: number | null; cost: number | null } {
  if (view === "inherent")
    return {
      probability: risk.inherentProbability ?? risk.probability,
      delay: risk.inherentImpact ?? expectedDelay(risk),
      cost: risk.inherentCost ?? expectedCost(risk),
    };
  const agreed = view === "residual" ? responses.filter((response) => isAgreed(response)) : [];
  const left = afterResponses(risk, agreed);
  return { probability: left.probability, delay: expectedDelay(left), cost: expectedCost(left) };
}

function bandOf(value: number, bounds: readonly number[]): number {
  const at = bounds.findIndex((bound) => value <= bound);
  return at < 0 ? bounds.length : at;
}
