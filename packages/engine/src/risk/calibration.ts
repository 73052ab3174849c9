import type { Instant, Minutes } from "../units/time.ts";
import { quantilesOf } from "./result/quantiles.ts";

/** What a forecast once said of something that is finished by now. */
export interface PastForecast {
  /** What it was about; forecasts of the same thing bear the same. */
  target: string;
  /** When it was made, and what it said. */
  at: Instant;
  p10: Instant;
  p50: Instant;
  p80: Instant;
  p90: Instant;
  /** When it was really finished. */
  finish: Instant;
}

/** How often forecasts came true. */
export interface CalibrationScore {
  count: number;
  byP10: number;
  byP50: number;
  byP80: number;
  byP90: number;
  /** From P50 to the finish, the median of all, by the clock; null where there is nothing. */
  medianAfterP50: Minutes | null;
}

const DAY = 1440;
/** Days that P50 lay ahead, half-open. */
const LEADS = [
  [0, 14],
  [14, 42],
  [42, 91],
  [91, null],
] as const;

export interface LeadScore extends CalibrationScore {
  fromDays: number;
  toDays: number | null;
}

/**
 * How often P50 and P80 came true, in all and by how far ahead the forecast looked (MC-20). Of one thing the earliest forecast counts,
 * once for each distance: those of the days after say nearly the same. Linear.
 */
export function calibrationOf(forecasts: readonly PastForecast[]): {
  overall: CalibrationScore;
  byLead: LeadScore[];
  /** The earliest of each thing. */
  first: PastForecast[];
} {
  const first = earliest(forecasts);
  const byLead = LEADS.map(([fromDays, toDays]) => {
    const within = forecasts.filter(({ at, p50 }) => {
      // What was to be done already when it was forecast lies no distance ahead.
      const days = Math.max(0, (p50 - at) / DAY);
      return days >= fromDays && (toDays === null || days < toDays);
    });
    return { fromDays, toDays, ...scoreOf(earliest(within)) };
  });
  return { overall: scoreOf(first), byLead, first };
}

function earliest(forecasts: readonly PastForecast[]): PastForecast[] {
  const found = new Map<string, PastForecast>();
  for (const each of forecasts) {
    const known = found.get(each.target);
    if (!known || each.at < known.at) found.set(each.target, each);
  }
  return [...found.values()];
}

/** Whether a finish came by a date: a promise for a day is kept until its end, and finishes are noted by the day (MC-20). */
export function cameBy(finish: Instant, by: Instant): boolean {
  return Math.ceil(finish / DAY) <= Math.ceil(by / DAY);
}

function scoreOf(forecasts: readonly PastForecast[]): CalibrationScore {
  const [median = 0] = quantilesOf(
    forecasts.map(({ finish, p50 }) => finish - p50),
    [0.5],
  );
  return {
    count: forecasts.length,
    byP10: forecasts.filter(({ finish, p10 }) => cameBy(finish, p10)).length,
    byP50: forecasts.filter(({ finish, p50 }) => cameBy(finish, p50)).length,
    byP80: forecasts.filter(({ finish, p80 }) => cameBy(finish, p80)).length,
    byP90: forecasts.filter(({ finish, p90 }) => cameBy(finish, p90)).length,
    medianAfterP50: forecasts.length > 0 ? median : null,
  };
}
