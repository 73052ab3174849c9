import { scheduledActivity } from "../../schedule/scheduledActivity.ts";
import type { Finding } from "../../units/finding.ts";
import type { Instant, Minutes } from "../../units/time.ts";
import type { ForecastRun } from "../forecast.ts";
import {
  amountSpread,
  type AmountSpread,
  type DateSpread,
  dateSpread,
  deviationOf,
  type HistogramBar,
  histogramOf,
  type QuantileErrors,
  quantileErrors,
  shareWithin,
} from "./spread.ts";
import { quantilesOf } from "./quantiles.ts";
import type { Samples } from "./samples.ts";

export interface ActivityForecast {
  id: string;
  /** As the plan has it. */
  plannedFinish: Instant | null;
  /** null where nothing is drawn that could move it and nothing was kept, or it cannot be dated. */
  finish: DateSpread | null;
  /** Share of iterations that met the deadline; null where there is none. */
  deadlineChance: number | null;
  /** Share of iterations in which it had no float; null where it was not asked for, or the activity is done. */
  criticality: number | null;
  /** Correlation of its duration with the project's finish, −1 to 1; null where its duration is not drawn or does not vary (MC-14). */
  cruciality: number | null;
  /** Criticality times its deviation over the project's (MC-14). */
  sensitivity: number | null;
}

export interface ProjectForecast {
  plannedFinish: Instant | null;
  /** Share of iterations that finish as planned or sooner. */
  plannedChance: number | null;
  finish: DateSpread | null;
  deviationMinutes: Minutes;
  errors: QuantileErrors;
  /** Bars end at instants. */
  histogram: readonly HistogramBar[];
  cost: (AmountSpread & { planned: number; histogram: readonly HistogramBar[] }) | null;
}

/** What a forecast says, as plain data. */
export interface ForecastReport {
  method: "kernel" | "plain";
  sampling: "latinHypercube" | "plain";
  iterations: number;
  seed: number;
  project: ProjectForecast;
  /** In the plan's order. */
  activities: readonly ActivityForecast[];
  findings: readonly Finding[];
}

const certainSpread = (at: Instant): DateSpread => ({ mean: at, p10: at, p50: at, p80: at, p90: at });

/** When a project in which nothing remains was finished; null while anything does. */
function doneAt({ certain }: ForecastRun): Instant | null {
  return certain.open.size === 0 ? certain.project : null;
}

function projectForecast(run: ForecastRun): ProjectForecast {
  const { scheduled, model, samples } = run;
  const { finish, cost } = samples;
  const done = doneAt(run);
  const planned = scheduled.run.projectFinish;
  const base = model.cost?.base ?? 0;
  return {
    plannedFinish: planned,
    plannedChance: planned === null ? null : chanceBy(planned, finish, done, samples),
    finish: done === null ? dateSpread(finish, samples) : certainSpread(done),
    deviationMinutes: deviationOf(finish),
    errors: quantileErrors(samples),
    histogram:
      done === null
        ? histogramOf(finish).map(({ until, count }) => ({ until: samples.instantOf(until), count }))
        : [{ until: done, count: samples.iterations }],
    cost: cost && {
      planned: base,
      ...amountSpread(cost, base),
      histogram: histogramOf(cost).map(({ until, count }) => ({ until: base + until, count })),
    },
  };
}

/** How a sampled node's duration goes with the project's finish (MC-14). */
function influenceOf({ samples }: ForecastRun, at: number): { correlation: number; deviation: number } | null {
  const { sums, iterations: n } = samples;
  if (!sums) return null;
  const { finishMean, finishDeviation } = finishOf(samples);
  const mean = (sums.duration[at] as number) / n;
  const variance = (sums.square[at] as number) / n - mean * mean;
  if (!(variance > 1e-9) || !(finishDeviation > 0)) return null;
  const covariance = (sums.product[at] as number) / n - mean * (finishMean - sums.middle);
  const deviation = Math.sqrt(variance);
  return { correlation: Math.max(-1, Math.min(1, covariance / (deviation * finishDeviation))), deviation };
}

const finishes = new WeakMap<Samples, { finishMean: number; finishDeviation: number }>();

function finishOf(samples: Samples): { finishMean: number; finishDeviation: number } {
  let found = finishes.get(samples);
  if (!found) {
    const { finish, iterations } = samples;
    const finishMean = finish.reduce((sum, value) => sum + value, 0) / iterations;
    found = { finishMean, finishDeviation: deviationOf(finish) };
    finishes.set(samples, found);
  }
  return found;
}

function chanceBy(
  date: Instant,
  values: Int32Array | null,
  certainly: Instant | null,
  samples: Samples,
): number | null {
  if (certainly !== null) return certainly <= date ? 1 : 0;
  return values && shareWithin(values, samples.valueOf(date));
}

function activityForecasts(run: ForecastRun): ActivityForecast[] {
  const { scheduled, model, samples, keptAt } = run;
  const { compiled: c } = model;
  const sampledAt = new Map(model.sampled.map(({ node }, at) => [node, at]));
  return scheduled.compiled.activities.map((activity, index) => {
    const { id, deadline } = activity;
    const isFinished = typeof activity.actualFinish === "number";
    const plannedFinish = scheduledActivity(scheduled.compiled, scheduled.run, index).finish;
    const own = c.indexById.get(id);
    const node = own === undefined ? -1 : (c.finishNode[own] as number);
    const kept = keptAt.get(id);
    const values = kept === undefined ? null : (samples.kept[kept] ?? null);
    // What is finished, or holds nothing that is not, stands.
    const certainly = run.certain.open.has(id) ? null : (run.certain.byId.get(id) ?? null);
    const finish = certainly !== null ? certainSpread(certainly) : values && dateSpread(values, samples);
    const influence = sampledAt.has(node) ? influenceOf(run, sampledAt.get(node) as number) : null;
    const isLeaf = node >= 0 && c.startNode[own as number] === node;
    const isDone = isFinished || activity.active === false;
    const criticality =
      samples.critical && isLeaf && !isDone ? (samples.critical[node] as number) / samples.iterations : null;
    const { finishDeviation } = finishOf(samples);
    return {
      id,
      plannedFinish,
      finish,
      deadlineChance: typeof deadline === "number" ? chanceBy(deadline, values, certainly, samples) : null,
      criticality,
      cruciality: influence?.correlation ?? null,
      sensitivity: influence && criticality !== null ? (criticality * influence.deviation) / finishDeviation : null,
    };
  });
}

/** What a run says, for the project and each of its activities. */
export function forecastReport(run: ForecastRun): ForecastReport {
  return {
    method: run.method,
    sampling: run.sampling,
    iterations: run.samples.iterations,
    seed: run.seed,
    project: projectForecast(run),
    activities: activityForecasts(run),
    findings: run.findings,
  };
}

/**
 * The finish in even steps of its probability: of `steps` + 1 instants the one at place i is the quantile i / `steps` (MC-12). Of the
 * project, or of the activity named; null where its finishes were not kept or cannot be dated.
 */
export function finishCurve(run: ForecastRun, activityId: string | null, steps: number): Instant[] | null {
  const { samples, keptAt, certain } = run;
  const shares = Array.from({ length: steps + 1 }, (_, step) => step / steps);
  const certainly =
    activityId === null ? doneAt(run) : certain.open.has(activityId) ? null : (certain.byId.get(activityId) ?? null);
  if (certainly !== null) return shares.map(() => certainly);
  const kept = activityId === null ? undefined : keptAt.get(activityId);
  const values = activityId === null ? samples.finish : kept === undefined ? undefined : samples.kept[kept];
  return values && values.length > 0 ? quantilesOf(values, shares).map(samples.instantOf) : null;
}

/** Share of iterations that finish by a date. */
export function chanceOfFinish(run: ForecastRun, by: Instant): number {
  const done = doneAt(run);
  if (done !== null) return done <= by ? 1 : 0;
  return shareWithin(run.samples.finish, run.samples.valueOf(by));
}

/** Finish and cost of every iteration, in the unit of the input's money; null where nothing costs. Linear. */
export function jointDraws({ samples, model }: ForecastRun): { finishes: Int32Array; costs: Float64Array } | null {
  const { finish, cost } = samples;
  const { cost: stated } = model;
  if (!cost || !stated) return null;
  return { finishes: finish.map(samples.instantOf), costs: Float64Array.from(cost, (amount) => stated.base + amount) };
}

/** Share of iterations that finish by a date and cost no more than an amount; null where nothing costs. */
export function jointChance({ samples, model }: ForecastRun, by: Instant, amount: number): number | null {
  const { finish, cost, iterations } = samples;
  if (!cost || !model.cost) return null;
  const [latest, most] = [samples.valueOf(by), amount - model.cost.base];
  let within = 0;
  for (let n = 0; n < iterations; n++) if ((finish[n] as number) <= latest && (cost[n] as number) <= most) within++;
  return within / iterations;
}
