import {
  durationForecasts,
  elasticStarts,
  type ElasticPlan,
  type Estimate,
  forecastError,
  type ForecastInput,
  type ForecastKernel,
  learnedRatio,
  type LearnedEstimates,
  learnedSpread,
  learnEstimates,
  type Minutes,
  type ProjectPace,
  remainingLogFactor,
  runForecast,
  spreadFactor,
  type Weighted,
} from "@gantry/engine";
import type { OutcomeCase, OutcomePeriod } from "./outcomeCases.ts";

export interface Quantiles {
  p50: Minutes;
  p80: Minutes;
}

/** A forecast made at a status date; working minutes since the project's start. */
export interface PeriodForecast {
  outcome: OutcomeCase;
  period: OutcomePeriod;
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

/** Draws by which errors of past forecasts are found: only their middle is asked for. */
const PAST_ITERATIONS = 256;

interface Known extends ElasticPlan {
  pace: ProjectPace;
}

function ratiosOf({ plannedDurations }: OutcomeCase, { tracked }: Pick<OutcomePeriod, "tracked">): number[] {
  return tracked.activities.flatMap(({ activityId, actualFinish, actualDuration }) => {
    const planned = plannedDurations.get(activityId) ?? 0;
    return actualFinish !== null && planned > 0 && actualDuration > 0 ? [actualDuration / planned] : [];
  });
}

/** Forecasts of projects by what the others tell; plans that were made ready are kept. */
export class LearnedForecasts {
  readonly #settings: ForecastSettings;
  readonly #known = new Map<OutcomePeriod, Known>();

  constructor(settings: ForecastSettings) {
    this.#settings = settings;
  }

  #quantiles(outcome: OutcomeCase, dataDate: number, input: ForecastInput, iterations: number): Quantiles {
    const { kernel, seed } = this.#settings;
    const { samples } = runForecast(input, {
      kernel,
      seed,
      iterations,
      activities: false,
      criticality: false,
      sensitivity: false,
    });
    const sorted = samples.finish.toSorted();
    const at = (share: number) => {
      const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
      return outcome.calendar.workBetween(outcome.start, Math.max(dataDate, samples.instantOf(value)));
    };
    return { p50: at(0.5), p80: at(0.8) };
  }

  #network(outcome: OutcomeCase, period: OutcomePeriod): Minutes {
    return this.#quantiles(outcome, period.dataDate, { plan: period.plan }, 16).p50;
  }

  /** All of this was known at the status date. */
  #knownAt(outcome: OutcomeCase, period: OutcomePeriod): Known {
    let known = this.#known.get(period);
    if (!known) {
      const { actualTime } = period.status;
      const earned = durationForecasts(outcome.curve, period.status).ES1;
      const pace = {
        finished: ratiosOf(outcome, period),
        networkRemaining: this.#network(outcome, period) - actualTime,
        earnedRemaining: earned === null ? null : earned - actualTime,
      };
      known = { ...elasticStarts(period.plan), pace };
      this.#known.set(period, known);
    }
    return known;
  }

  #learned(
    outcome: OutcomeCase,
    period: OutcomePeriod,
    from: { estimates: LearnedEstimates; spread: readonly number[] },
    iterations: number,
  ): Quantiles {
    const { plan, remainingIds, pace } = this.#knownAt(outcome, period);
    const factor = spreadFactor(remainingLogFactor(from.estimates, pace), from.spread);
    const causes = [{ id: "project", name: "project", factor, activityIds: remainingIds }];
    return this.#quantiles(outcome, period.dataDate, { plan, causes }, iterations);
  }

  #independent(outcome: OutcomeCase, period: OutcomePeriod, estimates: LearnedEstimates): Quantiles {
    const duration = learnedRatio(estimates);
    const drawn = period.plan.activities
      .filter(({ kind }) => kind === "task")
      .map(({ id }): Estimate => ({ activityId: id, unit: "ratio", duration }));
    return this.#quantiles(
      outcome,
      period.dataDate,
      { plan: period.plan, estimates: drawn },
      this.#settings.iterations,
    );
  }

  /** What forecasts of past projects were off by, each made from what all but itself tell. */
  #pastErrors(past: readonly OutcomeCase[]): Weighted[] {
    return past.flatMap((outcome) => {
      const estimates = estimatesOf(past.filter((other) => other !== outcome));
      return outcome.periods.map((period) => {
        const { p50 } = this.#learned(outcome, period, { estimates, spread: [] }, PAST_ITERATIONS);
        const { actualTime } = period.status;
        const value = forecastError(outcome.actualDuration - actualTime, p50 - actualTime);
        return { value, weight: 1 / outcome.periods.length };
      });
    });
  }

  /** Forecasts of one project at each of its status dates, from the other projects and from what it showed itself until then. */
  forecastsOf(outcome: OutcomeCase, past: readonly OutcomeCase[]): PeriodForecast[] {
    const estimates = estimatesOf(past);
    const spread = learnedSpread(this.#pastErrors(past), past.length);
    return outcome.periods.map((period) => ({
      outcome,
      period,
      learned: this.#learned(outcome, period, { estimates, spread }, this.#settings.iterations),
      independent: this.#independent(outcome, period, estimates),
      network: this.#network(outcome, period),
    }));
  }
}

function estimatesOf(past: readonly OutcomeCase[]): LearnedEstimates {
  const learned = learnEstimates(past.map((outcome) => ratiosOf(outcome, outcome.last)));
  if (!learned) throw new Error("no other project has a finished activity to learn from");
  return learned;
}
