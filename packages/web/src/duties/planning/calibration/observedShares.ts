import type { ForecastCalibration } from "@gantry/records";

type Score = Pick<ForecastCalibration["overall"], "count" | "byP10" | "byP50" | "byP80" | "byP90">;

export interface ObservedShare {
  /** The share of finishes that should have come by then, and that did. */
  said: number;
  came: number;
  by: number;
}

/** What was said against what came, of at least one finish. */
export function observedShares({ count, byP10, byP50, byP80, byP90 }: Score): ObservedShare[] {
  const told = [
    [0.1, byP10],
    [0.5, byP50],
    [0.8, byP80],
    [0.9, byP90],
  ] as const;
  return told.map(([said, by]) => ({ said, by, came: by / count }));
}

/** Ninety of a hundred sets of right forecasts lie within (a binomial share, by its normal bound). */
const DEVIATIONS = 1.645;

export function chanceBand(said: number, count: number): { from: number; to: number } {
  const off = DEVIATIONS * Math.sqrt((said * (1 - said)) / count);
  return { from: Math.max(0, said - off), to: Math.min(1, said + off) };
}
