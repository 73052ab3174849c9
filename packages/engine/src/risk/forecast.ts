import type { Instant } from "../units/time.ts";
import type { Finding } from "../units/finding.ts";
import type { ForecastKernel } from "./kernel/forecastKernel.ts";
import { kernelRunner } from "./kernel/kernelRunner.ts";
import { buildModel } from "./model/buildModel.ts";
import type { ForecastInput } from "./model/forecastInput.ts";
import type { ForecastModel } from "./model/forecastModel.ts";
import { certainFinishes, type CertainFinishes } from "./model/certainFinishes.ts";
import { asScheduled, type PlanAsScheduled } from "./model/remainingPlan.ts";
import { withResourceOrder } from "./model/resourceOrder.ts";
import { countingNetwork } from "./network/countingNetwork.ts";
import { allParts, type Parts } from "./parts.ts";
import { plainRunner } from "./plain/plainRunner.ts";
import type { ForecastRunner, RunRequest, Samples } from "./result/samples.ts";
import { quantileErrors } from "./result/spread.ts";
import { BLOCK } from "./sampling/stream.ts";

export interface ForecastOptions {
  /** Rounded up to a multiple of sixteen. 10,000 where left out. */
  iterations?: number;
  /** Whole number; the same seed gives the same result (MC-2). */
  seed?: number;
  sampling?: "latinHypercube" | "plain";
  /** Stops early once the standard error of P80 is at most so many working minutes (MC-13). */
  precision?: number | null;
  /** Keeps the finishes of all activities, for their own dates; else only the project's. True where left out. */
  activities?: boolean;
  criticality?: boolean;
  /** Cruciality and sensitivity of activities. */
  sensitivity?: boolean;
  /** Called after each part with the share done; false stops. */
  onProgress?: (share: number) => boolean;
  /** The fast way, for plans it can count; the plain implementation takes all others, and all where there is none. */
  kernel?: ForecastKernel | null;
}

/** A forecast that has been run: the model, the samples, and where in them each activity is. */
export interface ForecastRun {
  scheduled: PlanAsScheduled;
  model: ForecastModel;
  method: ForecastRunner["method"];
  samples: Samples;
  certain: CertainFinishes;
  /** By activity's id: index of its finishes among the kept. */
  keptAt: ReadonlyMap<string, number>;
  sampling: "latinHypercube" | "plain";
  seed: number;
  findings: readonly Finding[];
}

const DEFAULT_ITERATIONS = 10_000;
const LANES = 16;

function keptNodes({ compiled: c }: ForecastModel): { nodes: number[]; keptAt: Map<string, number> } {
  const nodes: number[] = [];
  const keptAt = new Map<string, number>();
  c.activities.forEach(({ id }, index) => {
    const node = c.finishNode[index] as number;
    if (node < 0 || (c.startNode[index] as number) < 0) return;
    keptAt.set(id, nodes.length);
    nodes.push(node);
  });
  return { nodes, keptAt };
}

function runnerOf(
  model: ForecastModel,
  kernel: ForecastKernel | null | undefined,
  request: RunRequest,
): ForecastRunner {
  const floor = model.compiled.start as Instant;
  const network = kernel ? countingNetwork(model.compiled, floor) : null;
  return kernel && network ? kernelRunner(kernel, model, network, request) : plainRunner(model, floor, request);
}

/** What has happened bounds the finish of the project, and of summaries that hold it. */
function clampTo(certain: CertainFinishes, samples: Samples, keptAt: ReadonlyMap<string, number>): void {
  const clamp = (values: Int32Array, instant: Instant) => {
    const least = samples.valueOf(instant);
    for (let n = 0; n < values.length; n++) if ((values[n] as number) < least) values[n] = least;
  };
  if (certain.project !== null) clamp(samples.finish, certain.project);
  for (const [id, instant] of certain.byId) {
    const kept = keptAt.get(id);
    if (kept !== undefined) clamp(samples.kept[kept] as Int32Array, instant);
  }
}

/** The samples of the iterations done so far. */
function cut(samples: Samples, done: number): Samples {
  return {
    ...samples,
    iterations: done,
    finish: samples.finish.subarray(0, done),
    kept: samples.kept.map((row) => row.subarray(0, done)),
    cost: samples.cost?.subarray(0, done) ?? null,
  };
}

function* runParts(runner: ForecastRunner, iterations: number, precision: number | null): Parts<number> {
  let done = 0;
  while (done < iterations) {
    const to = Math.min(iterations, done + runner.part);
    runner.run(done, to);
    done = to;
    if ((yield done / iterations) === false) break;
    if (precision === null || done % BLOCK !== 0) continue;
    const error = quantileErrors(cut(runner.samples(), done)).p80;
    if (error !== null && error <= precision) break;
  }
  return done;
}

/** Draws and schedules, iteration by iteration (MC-1 … MC-11). Bad input is told in the findings; never throws on it. */
export function runForecast(stated: ForecastInput, options: ForecastOptions = {}): ForecastRun {
  return allParts(forecastParts(stated, options), options.onProgress);
}

/** As `runForecast`, for whoever has other things to do between its parts. */
export function* forecastParts(
  stated: ForecastInput,
  options: Omit<ForecastOptions, "onProgress"> = {},
): Parts<ForecastRun> {
  const { seed = 1, sampling = "latinHypercube", kernel, activities = true } = options;
  const input = { ...stated, plan: withResourceOrder(stated.plan) };
  const scheduled = asScheduled(input.plan);
  const { model, findings } = buildModel(input, scheduled, seed);
  const iterations = Math.ceil(Math.max(1, options.iterations ?? DEFAULT_ITERATIONS) / LANES) * LANES;
  const kept = activities ? keptNodes(model) : { nodes: [], keptAt: new Map<string, number>() };
  const runner = runnerOf(model, kernel, {
    iterations,
    isLatin: sampling === "latinHypercube",
    withCriticality: options.criticality ?? true,
    withSums: options.sensitivity ?? true,
    kept: kept.nodes,
  });
  const done = yield* runParts(runner, iterations, options.precision ?? null);
  const samples = cut(runner.samples(), done);
  const certain = certainFinishes(scheduled.compiled);
  clampTo(certain, samples, kept.keptAt);
  return {
    scheduled,
    model,
    method: runner.method,
    samples,
    certain,
    keptAt: kept.keptAt,
    sampling,
    seed,
    findings: [...scheduled.compiled.findings, ...findings],
  };
}
