import type { Minutes } from "../units/time.ts";
import { type ForecastOptions, forecastParts, type ForecastRun } from "./forecast.ts";
import type { ForecastInput, Mitigation } from "./model/forecastInput.ts";
import { allParts, type Parts } from "./parts.ts";
import { quantilesOf } from "./result/quantiles.ts";
import { errorOverBlocks } from "./result/spread.ts";

/** What a mitigation buys at P80 (MC-15). */
export interface MitigationValue {
  id: string;
  /** Working minutes that P80 comes sooner. */
  minutes: Minutes;
  /** Standard error of the minutes; null where there are too few iterations. */
  error: Minutes | null;
  /** Money saved at P80 of the cost, its price not taken off; null where nothing costs. */
  money: number | null;
  /** Working minutes for each unit of money it costs; null for what is free. */
  minutesPerPrice: number | null;
}

const P80 = 0.8;

/** The input as it would be with a mitigation in place. */
export function withMitigation(input: ForecastInput, { risks, estimates = [] }: Mitigation): ForecastInput {
  const changed = new Map(risks.map((risk) => [risk.id, risk]));
  const estimated = new Set(estimates.map(({ activityId }) => activityId));
  return {
    ...input,
    risks: (input.risks ?? []).map((risk) => changed.get(risk.id) ?? risk),
    estimates: [...(input.estimates ?? []).filter(({ activityId }) => !estimated.has(activityId)), ...estimates],
  };
}

function valueOf(before: ForecastRun, after: ForecastRun, { id, price }: Mitigation): MitigationValue {
  const one = before.samples;
  const other = after.samples;
  const iterations = Math.min(one.iterations, other.iterations);
  const gain = (from: number, to: number) => {
    const [late = 0] = quantilesOf(one.finish.subarray(from, to), [P80]);
    const [soon = 0] = quantilesOf(other.finish.subarray(from, to), [P80]);
    return one.minutesBetween(soon, late);
  };
  const minutes = gain(0, iterations);
  const cost = (run: ForecastRun) =>
    run.samples.cost ? (run.model.cost?.base ?? 0) + (quantilesOf(run.samples.cost, [P80])[0] as number) : null;
  const [costBefore, costAfter] = [cost(before), cost(after)];
  return {
    id,
    minutes,
    error: errorOverBlocks(iterations, gain),
    money: costBefore === null || costAfter === null ? null : costBefore - costAfter,
    minutesPerPrice: price > 0 ? minutes / price : null,
  };
}

/**
 * What each mitigation alone would buy, the best for its price first (MC-15). All runs draw the same numbers for what they have
 * in common, so that their difference is the mitigation's and not chance's. `run` is the forecast of the same input with the same
 * options, where there is one already.
 */
export function rankMitigations(
  input: ForecastInput,
  mitigations: readonly Mitigation[],
  options: ForecastOptions = {},
  run?: ForecastRun,
): MitigationValue[] {
  return allParts(rankingParts(input, mitigations, options, run));
}

/** As `rankMitigations`, for whoever has other things to do between its parts; told false it goes on with the next mitigation. */
export function* rankingParts(
  input: ForecastInput,
  mitigations: readonly Mitigation[],
  options: Omit<ForecastOptions, "onProgress"> = {},
  run?: ForecastRun,
): Parts<MitigationValue[]> {
  if (mitigations.length === 0) return [];
  const asked = { ...options, activities: false, criticality: false, sensitivity: false, precision: null };
  const before = run ?? (yield* forecastParts(input, asked));
  const worth = ({ minutes, minutesPerPrice }: MitigationValue) =>
    minutesPerPrice ?? (minutes > 0 ? Number.POSITIVE_INFINITY : 0);
  const values: MitigationValue[] = [];
  for (const mitigation of mitigations) {
    const after = yield* forecastParts(withMitigation(input, mitigation), asked);
    values.push(valueOf(before, after, mitigation));
  }
  return values.sort((a, b) => worth(b) - worth(a) || b.minutes - a.minutes);
}
