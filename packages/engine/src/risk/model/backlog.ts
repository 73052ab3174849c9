import type { Minutes } from "../../units/time.ts";
import type { Distribution } from "../sampling/distribution.ts";

const MOST_PERIODS = 2000;

/** How likely it is that something takes just so many periods. */
export interface PeriodChance {
  periods: number;
  weight: number;
}

/**
 * How many periods it takes to finish each of some amounts, from what was finished in each of some past periods (MC-17): the
 * chance of being done after k periods is the chance that k periods drawn from the past finish the amount, found exactly by
 * adding period to period. Null where the past finished nothing, or it would take more than 2,000 periods.
 */
export function backlogPeriods(
  amounts: readonly number[],
  finishedPerPeriod: readonly number[],
): (readonly PeriodChance[])[] | null {
  const past = finishedPerPeriod.map((count) => Math.max(0, Math.round(count)));
  if (!past.some((count) => count > 0)) return null;
  const goals = amounts.map((amount) => Math.max(1, Math.ceil(amount)));
  const found = goals.map((): PeriodChance[] => []);
  const reached = goals.map(() => 0);
  // By what is finished so far: how likely that is while the largest goal is still ahead.
  let open = new Float64Array(Math.max(1, ...goals));
  open[0] = 1;
  for (let periods = 1; periods <= MOST_PERIODS; periods++) {
    open = afterOnePeriod(open, past);
    const below = sumsBelow(open);
    goals.forEach((goal, i) => {
      const chance = 1 - (below[goal] as number);
      const weight = chance - (reached[i] as number);
      if (weight > 1e-12) found[i]?.push({ periods, weight });
      reached[i] = Math.max(reached[i] as number, chance);
    });
    if ((below.at(-1) as number) < 1e-9) return found;
  }
  return null;
}

function afterOnePeriod(open: Float64Array, past: readonly number[]): Float64Array<ArrayBuffer> {
  const next = new Float64Array(open.length);
  open.forEach((likely, finished) => {
    if (likely === 0) return;
    for (const count of past)
      if (finished + count < open.length)
        next[finished + count] = (next[finished + count] as number) + likely / past.length;
  });
  return next;
}

/** Of each amount up to the largest: how likely it is that less than it is finished. */
function sumsBelow(open: Float64Array): Float64Array {
  const below = new Float64Array(open.length + 1);
  open.forEach((likely, finished) => (below[finished + 1] = (below[finished] as number) + likely));
  return below;
}

/** How long a backlog takes, in periods of the same length (MC-17). Null as `backlogPeriods`. */
export function backlogDuration(
  items: number,
  finishedPerPeriod: readonly number[],
  period: Minutes,
): Distribution | null {
  if (items <= 0) return { kind: "fixed", value: 0 };
  const [chances] = backlogPeriods([items], finishedPerPeriod) ?? [];
  if (!chances) return null;
  return { kind: "discrete", values: chances.map(({ periods, weight }) => ({ value: periods * period, weight })) };
}
