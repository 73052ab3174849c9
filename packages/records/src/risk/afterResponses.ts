import type { Row } from "../kernel/record.ts";
import type { risk } from "./risk.ts";
import type { riskResponse } from "./riskResponse.ts";

/** As much of a risk as says how large it is. */
export type SizedRisk = Pick<
  Row<typeof risk>,
  "kind" | "probability" | "delayLow" | "delay" | "delayHigh" | "costLow" | "cost" | "costHigh"
>;

/** As much of a response as says what it leaves of its risk. */
export type RiskRemainder = Pick<Row<typeof riskResponse>, "residualProbability" | "residualDelay" | "residualCost">;

/** The risk as it would be after responses, each of which takes its share of what the others leave (RSP-3). */
export function afterResponses<R extends SizedRisk>(risk: R, responses: readonly RiskRemainder[]): R {
  const share = (now: number | null, after: (response: RiskRemainder) => number | null) =>
    responses.reduce((left, response) => left * shareLeft(risk.kind, now, after(response)), 1);
  const delay = share(risk.delay, ({ residualDelay }) => residualDelay);
  const cost = share(risk.cost, ({ residualCost }) => residualCost);
  const probability = share(risk.probability, ({ residualProbability }) => residualProbability);
  const times = (value: number | null, ratio: number) => (value === null ? null : Math.round(value * ratio));
  return {
    ...risk,
    probability: risk.probability === null ? null : Math.min(1, risk.probability * probability),
    delayLow: times(risk.delayLow, delay),
    delay: times(risk.delay, delay),
    delayHigh: times(risk.delayHigh, delay),
    costLow: times(risk.costLow, cost),
    cost: times(risk.cost, cost),
    costHigh: times(risk.costHigh, cost),
  };
}

/** No response makes a threat larger or an opportunity smaller: where people have lowered a threat since, it does no more. */
function shareLeft(kind: SizedRisk["kind"], now: number | null, after: number | null): number {
  if (now === null || now === 0 || after === null) return 1;
  return kind === "opportunity" ? Math.max(1, after / now) : Math.min(1, after / now);
}
