import {
  type Estimate,
  type ForecastInput,
  type ForecastKernel,
  learnedInput,
  learnedRatio,
  type LearnedForecast,
  learnForecast,
  type Minutes,
  runForecast,
} from "@gantry/engine";
import type { ProjectOutcome, TrackedStatus } from "@gantry/formats";
import type { OutcomeCase } from "./outcomeCases.ts";

export interface Quantiles {
  p50: Minutes;
  p80: Minutes;
}

/** A forecast made at a status date; working minutes since the project's start. */
export interface StatusForecast {
  outcome: ProjectOutcome;
  at: TrackedStatus;
  learned: Quantiles;
  /** The same plan with each activity drawn for itself, as others' activities scattered. */
  independent: Quantiles;
  /** The plan's own network, nothing drawn. */
  network: Minutes;
}

export interface ForecastSettings {
  kernel: ForecastKernel;
  iterations: number;
  seed: number;
}

function quantiles(
  { calendar, start }: ProjectOutcome,
  { period }: TrackedStatus,
  input: ForecastInput,
  settings: ForecastSettings,
): Quantiles {
  const { samples } = runForecast(input, { ...settings, activities: false, criticality: false, sensitivity: false });
  const sorted = samples.finish.toSorted();
  const at = (share: number) => {
    const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
    return calendar.workBetween(start, Math.max(period.dataDate, samples.instantOf(value)));
  };
  return { p50: at(0.5), p80: at(0.8) };
}

function independentInput({ plan }: TrackedStatus, { estimates }: LearnedForecast): ForecastInput {
  const duration = learnedRatio(estimates);
  const drawn = plan.activities
    .filter(({ kind }) => kind === "task")
    .map(({ id }): Estimate => ({ activityId: id, unit: "ratio", duration }));
  return { plan, estimates: drawn };
}

/** Forecasts of one project at each of its status dates, from past projects and from what it showed itself until then. */
export function forecastsOf(
  { outcome, tracked }: OutcomeCase,
  past: readonly OutcomeCase[],
  settings: ForecastSettings,
): StatusForecast[] {
  const learned = learnForecast(
    past.map((other) => other.tracked),
    settings.kernel,
  );
  if (!learned) throw new Error("no other project has a finished activity to learn from");
  return outcome.statuses.flatMap((at, i): StatusForecast[] => {
    const state = tracked.states[i]?.state;
    if (!state) return [];
    return [
      {
        outcome,
        at,
        learned: quantiles(outcome, at, learnedInput(state, learned), settings),
        independent: quantiles(outcome, at, independentInput(at, learned), settings),
        network: at.status.actualTime + state.pace.networkRemaining,
      },
    ];
  });
}
