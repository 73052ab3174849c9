import type { ForecastModel, Variable } from "./forecastModel.ts";
import { sampledValue } from "../sampling/sampler.ts";
import { drawNumber } from "../sampling/stream.ts";

const { fround } = Math;
/** More of the working time than this is never lost (MC-9). */
const MOST_LOST = fround(0.95);

function variableValue({ stream, sampler, gate, otherwise }: Variable, n: number, isLatin: boolean): number {
  if (gate) {
    const draw = drawNumber(gate.stream, n, isLatin);
    if (draw < gate.from || draw >= gate.to) return fround(otherwise);
  }
  return sampledValue(sampler, drawNumber(stream, n, isLatin));
}

/** To the nearest whole minute, halves to the even one, nothing below zero. */
function wholeMinutes(x: number): number {
  if (!(x > 0)) return 0;
  const low = Math.floor(x);
  const part = x - low;
  return part > 0.5 || (part === 0.5 && low % 2 === 1) ? low + 1 : low;
}

/** Values of all variables in iteration `n`, in single precision (MC-4). */
export function drawVariables(model: ForecastModel, n: number, isLatin: boolean, out: Float32Array): void {
  model.variables.forEach((variable, i) => (out[i] = variableValue(variable, n, isLatin)));
}

/** Durations of the sampled nodes in iteration `n`, whole minutes, before crews (MC-5 … MC-9). */
export function drawDurations(
  model: ForecastModel,
  n: number,
  isLatin: boolean,
  variables: Float32Array,
  out: Int32Array,
): void {
  model.sampled.forEach(({ stream, sampler, effects }, i) => {
    let x = sampledValue(sampler, drawNumber(stream, n, isLatin));
    let alongside = 0;
    for (const { kind, variable } of effects) {
      const value = variables[variable] as number;
      if (kind === "add") x = fround(x + value);
      else if (kind === "multiply") x = fround(x * value);
      else if (kind === "alongside") alongside = Math.max(alongside, value);
      else if (kind === "slow") x = fround(x / fround(1 - Math.min(value, MOST_LOST)));
      else {
        x = fround(x + alongside);
        alongside = 0;
      }
    }
    out[i] = wholeMinutes(x);
  });
}

/** The minutes that a crew, or one of it, works for a drawn duration (RES-1). */
export function crewMinutes(duration: number, scale: number): number {
  return scale === 1 ? duration : wholeMinutes(fround(duration * scale));
}
