import {
  forecastError,
  type LearnedEstimates,
  learnedSpread,
  learnEstimates,
  ownLogFactor,
  type PastProject,
  type Weighted,
} from "@gantry/engine";
import type { ProjectOutcome, TrackedStatus } from "@gantry/formats";

/** The last thousandth of the budget says nothing about a project's prices. */
const LEAST_SHARE = 0.001;

/** A forecast of the whole cost made at a status date, in minor units. */
export interface CostForecast {
  outcome: ProjectOutcome;
  at: TrackedStatus;
  p50: number;
  p80: number;
}

/** What finished activities cost, as a ratio of what they were to cost. */
function costRatios({ planned }: ProjectOutcome, { period }: TrackedStatus): PastProject {
  return period.activities.flatMap(({ activityId, actualFinish, actualCost }) => {
    const cost = planned.get(activityId)?.cost ?? 0;
    return actualFinish !== null && cost > 0 && (actualCost ?? 0) > 0 ? [(actualCost ?? 0) / cost] : [];
  });
}

const learnedFrom = (past: readonly ProjectOutcome[]) =>
  learnEstimates(past.map((outcome) => costRatios(outcome, outcome.last)));

/** What is left to earn, at the project's own cost ratio. */
function remainingCost(learned: LearnedEstimates, outcome: ProjectOutcome, at: TrackedStatus): number {
  const left = Math.max(0, outcome.curve.total - at.status.earnedValue);
  return left * Math.exp(ownLogFactor(learned, costRatios(outcome, at)));
}

function pastErrors(past: readonly ProjectOutcome[]): Weighted[] {
  return past.flatMap((outcome) => {
    const learned = learnedFrom(past.filter((other) => other !== outcome));
    if (!learned) return [];
    const least = outcome.curve.total * LEAST_SHARE;
    return outcome.statuses.map((at) => ({
      value: forecastError(outcome.actualCost - at.status.actualCost, remainingCost(learned, outcome, at), least),
      weight: 1 / outcome.statuses.length,
    }));
  });
}

/** Forecasts of one project's cost from the other projects and from what it showed itself; none where costs are not known. */
export function costForecastsOf(outcome: ProjectOutcome, past: readonly ProjectOutcome[]): CostForecast[] {
  const learned = learnedFrom(past);
  if (!learned) return [];
  const spread = learnedSpread(pastErrors(past), past.length);
  const off = (share: number) => spread[Math.floor(share * spread.length)] ?? 0;
  return outcome.statuses.map((at) => {
    const { actualCost } = at.status;
    const left = remainingCost(learned, outcome, at);
    return { outcome, at, p50: actualCost + left * Math.exp(off(0.5)), p80: actualCost + left * Math.exp(off(0.8)) };
  });
}
