import {
  forecastError,
  type LearnedEstimates,
  learnedSpread,
  learnEstimates,
  ownLogFactor,
  type PastProject,
  type Weighted,
} from "@gantry/engine";
import type { OutcomeCase, OutcomePeriod } from "./outcomeCases.ts";

/** The last thousandth of the budget says nothing about a project's prices. */
const LEAST_SHARE = 0.001;

/** A forecast of the whole cost made at a status date, in minor units. */
export interface CostForecast {
  outcome: OutcomeCase;
  period: OutcomePeriod;
  p50: number;
  p80: number;
}

/** What finished activities cost, as a ratio of what they were to cost. */
function costRatios({ plannedCosts }: OutcomeCase, { tracked }: Pick<OutcomePeriod, "tracked">): PastProject {
  return tracked.activities.flatMap(({ activityId, actualFinish, actualCost }) => {
    const planned = plannedCosts.get(activityId) ?? 0;
    return actualFinish !== null && planned > 0 && (actualCost ?? 0) > 0 ? [(actualCost ?? 0) / planned] : [];
  });
}

const learnedFrom = (past: readonly OutcomeCase[]) =>
  learnEstimates(past.map((outcome) => costRatios(outcome, outcome.last)));

/** What is left to earn, at the project's own cost ratio. */
function remainingCost(learned: LearnedEstimates, outcome: OutcomeCase, period: OutcomePeriod): number {
  const left = Math.max(0, outcome.curve.total - period.status.earnedValue);
  return left * Math.exp(ownLogFactor(learned, costRatios(outcome, period)));
}

function pastErrors(past: readonly OutcomeCase[]): Weighted[] {
  return past.flatMap((outcome) => {
    const learned = learnedFrom(past.filter((other) => other !== outcome));
    if (!learned) return [];
    const least = outcome.curve.total * LEAST_SHARE;
    return outcome.periods.map((period) => ({
      value: forecastError(
        outcome.actualCost - period.status.actualCost,
        remainingCost(learned, outcome, period),
        least,
      ),
      weight: 1 / outcome.periods.length,
    }));
  });
}

/** Forecasts of one project's cost from the other projects and from what it showed itself; none where costs are not known. */
export function costForecastsOf(outcome: OutcomeCase, past: readonly OutcomeCase[]): CostForecast[] {
  const learned = learnedFrom(past);
  if (!learned) return [];
  const spread = learnedSpread(pastErrors(past), past.length);
  const at = (share: number) => spread[Math.floor(share * spread.length)] ?? 0;
  return outcome.periods.map((period) => {
    const { actualCost } = period.status;
    const left = remainingCost(learned, outcome, period);
    return { outcome, period, p50: actualCost + left * Math.exp(at(0.5)), p80: actualCost + left * Math.exp(at(0.8)) };
  });
}
