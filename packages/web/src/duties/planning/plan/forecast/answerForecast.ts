import {
  finishCurve,
  forecastReport,
  jointDraws,
  rankMitigations,
  runForecast,
  type ForecastKernel,
  type Instant,
} from "@gantry/engine";
import { CURVE_STEPS, WHOLE_PROJECT, type ForecastAnswer, type ForecastQuestion } from "./forecastAnswer.ts";

/** Enough to tell P80 to about a day, and few enough to tell it at once. */
const FIRST_DRAWS = 2048;
/** P80 is told by the day: drawing goes on until its standard error is within an hour of work (MC-13). */
const PRECISION_MINUTES = 60;
/** A first P80 that took longer than this would be none. */
const FIRST_WITHIN_MS = 50;

/** P80 of the project from few draws, before all else: what people look at when they have dropped a bar. */
export function firstP80({ input }: ForecastQuestion, kernel: ForecastKernel | null): Instant | null {
  const began = performance.now();
  const run = runForecast(input, {
    kernel,
    iterations: FIRST_DRAWS,
    activities: false,
    criticality: false,
    sensitivity: false,
    onProgress: () => performance.now() - began < FIRST_WITHIN_MS,
  });
  return finishCurve(run, null, 10)?.[8] ?? null;
}

/** Runs a forecast and tells what people ask of it. The same seed for all: what differs between two is what was changed. */
export function answerForecast(
  { input, mitigations, curvesOf, thorough }: ForecastQuestion,
  kernel: ForecastKernel | null,
): ForecastAnswer {
  const draws = thorough ? { precision: PRECISION_MINUTES } : { iterations: FIRST_DRAWS };
  const run = runForecast(input, { kernel, ...draws, criticality: thorough, sensitivity: thorough });
  const curves = new Map<string, readonly number[]>();
  for (const id of [WHOLE_PROJECT, ...curvesOf]) {
    const curve = finishCurve(run, id === WHOLE_PROJECT ? null : id, CURVE_STEPS);
    if (curve) curves.set(id, curve);
  }
  const paired = { kernel, iterations: run.samples.iterations };
  const ranked = rankMitigations(input, mitigations, paired, run);
  return { report: forecastReport(run), mitigations: ranked, curves, joint: jointDraws(run) };
}
