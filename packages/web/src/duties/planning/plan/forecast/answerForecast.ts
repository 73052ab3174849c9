import {
  finishCurve,
  forecastParts,
  forecastReport,
  jointDraws,
  rankingParts,
  runForecast,
  type ForecastKernel,
  type ForecastOptions,
  type Instant,
  type Parts,
} from "@gantry/engine";
import { CURVE_STEPS, WHOLE_PROJECT, type ForecastAnswer, type ForecastQuestion } from "./forecastAnswer.ts";

/** Enough to tell P80 to about a day, and few enough to tell it at once. */
const FIRST_DRAWS = 1024;
/** P80 is told by the day: drawing goes on until its standard error is within an hour of work (MC-13). */
const PRECISION_MINUTES = 60;
/** What is told at once, or while something is dragged, goes without the draws that would take longer. */
const AT_ONCE_MS = 50;

function atOnce(): Pick<ForecastOptions, "iterations" | "onProgress"> {
  const began = performance.now();
  return { iterations: FIRST_DRAWS, onProgress: () => performance.now() - began < AT_ONCE_MS };
}

/** P80 of the project from few draws, before all else: what people look at when they have dropped a bar. */
export function firstP80({ input }: ForecastQuestion, kernel: ForecastKernel | null): Instant | null {
  const run = runForecast(input, {
    kernel,
    ...atOnce(),
    activities: false,
    criticality: false,
    sensitivity: false,
  });
  return finishCurve(run, null, 10)?.[8] ?? null;
}

/** Runs a forecast, part by part where it is thorough, and tells what people ask of it. The same seed for all: what differs between two is what was changed. */
export function* answerParts(
  { input, mitigations, curvesOf, thorough }: ForecastQuestion,
  kernel: ForecastKernel | null,
): Parts<ForecastAnswer> {
  const run = thorough
    ? yield* forecastParts(input, { kernel, precision: PRECISION_MINUTES })
    : runForecast(input, { kernel, ...atOnce(), criticality: false, sensitivity: false });
  const curves = new Map<string, readonly number[]>();
  for (const id of [WHOLE_PROJECT, ...curvesOf]) {
    const curve = finishCurve(run, id === WHOLE_PROJECT ? null : id, CURVE_STEPS);
    if (curve) curves.set(id, curve);
  }
  const paired = { kernel, iterations: run.samples.iterations };
  const ranked = yield* rankingParts(input, mitigations, paired, run);
  return { report: forecastReport(run), mitigations: ranked, curves, joint: jointDraws(run) };
}
