import type { Row } from "../kernel/record.ts";
import { afterResponses, type RiskRemainder, type SizedRisk } from "./afterResponses.ts";
import { isAgreed, type ResponseStanding } from "./responseStanding.ts";
import type { risk } from "./risk.ts";

export type RiskValues = SizedRisk & Pick<Row<typeof risk>, "inherentProbability" | "inherentImpact" | "inherentCost">;

/** What a risk is to be expected to cost in working minutes and in minor units, at three times (RSP-2). */
export type Exposure = Pick<
  Row<typeof risk>,
  | "inherentExposure"
  | "exposure"
  | "residualExposure"
  | "inherentExposureCost"
  | "exposureCost"
  | "residualExposureCost"
>;

/** Null where the probability or the impact is not known. What was before measures is as it is now where nobody has said. */
export function exposureOf(each: RiskValues, responses: readonly (RiskRemainder & ResponseStanding)[]): Exposure {
  const sign = each.kind === "opportunity" ? -1 : 1;
  const inherent = each.inherentProbability ?? each.probability;
  const left = afterResponses(
    each,
    responses.filter((response) => isAgreed(response)),
  );
  const product = (probability: number | null, impact: number | null) =>
    probability === null || impact === null ? null : sign * Math.round(probability * impact);
  const time = (probability: number | null, impact: number | null) => {
    const minutes = product(probability, impact);
    return minutes === null ? null : toTenths(minutes);
  };
  return {
    inherentExposure: time(inherent, each.inherentImpact ?? expectedDelay(each)),
    exposure: time(each.probability, expectedDelay(each)),
    residualExposure: time(left.probability, expectedDelay(left)),
    inherentExposureCost: product(inherent, each.inherentCost ?? expectedCost(each)),
    exposureCost: product(each.probability, expectedCost(each)),
    residualExposureCost: product(left.probability, expectedCost(left)),
  };
}

/** An expectation is no sharper than a tenth of a day of work, or of an hour where it is less than a day. */
export function toTenths(minutes: number): number {
  const tenth = Math.abs(minutes) < DAY ? HOUR / 10 : DAY / 10;
  return Math.round(minutes / tenth) * tenth;
}

const HOUR = 60;
const DAY = 480;

export const expectedDelay = ({ delayLow, delay, delayHigh }: SizedRisk) => expected(delayLow, delay, delayHigh);
export const expectedCost = ({ costLow, cost, costHigh }: SizedRisk) => expected(costLow, cost, costHigh);

/** The mean of the distribution that three points stand for (MC-4). */
function expected(low: number | null, most: number | null, high: number | null): number | null {
  if (most === null) return null;
  return (Math.min(low ?? most, most) + 4 * most + Math.max(high ?? most, most)) / 6;
}
