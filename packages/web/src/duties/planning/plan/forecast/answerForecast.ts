import { finishCurve, forecastReport, rankMitigations, runForecast, type ForecastKernel } from "@gantry/engine";
import { CURVE_STEPS, WHOLE_PROJECT, type ForecastAnswer, type ForecastQuestion } from "./forecastAnswer.ts";

/** Runs a forecast and tells what people ask of it. */
export function answerForecast(
  { input, mitigations, curvesOf, thorough }: ForecastQuestion,
  kernel: ForecastKernel | null,
): ForecastAnswer {
  // By the same seed as everywhere: what differs between two forecasts is what was changed.
  const options = { kernel };
  const run = runForecast(input, { ...options, sensitivity: thorough });
  const curves = new Map<string, readonly number[]>();
  for (const id of [WHOLE_PROJECT, ...curvesOf]) {
    const curve = finishCurve(run, id === WHOLE_PROJECT ? null : id, CURVE_STEPS);
    if (curve) curves.set(id, curve);
  }
  return { report: forecastReport(run), mitigations: rankMitigations(input, mitigations, options, run), curves };
}
