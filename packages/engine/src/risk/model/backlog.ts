import type { Minutes } from "../../units/time.ts";
import type { Distribution } from "../sampling/distribution.ts";

const MOST_PERIODS = 2000;

/**
 * How long a backlog takes, from what was finished in each of some past periods (MC-17): the chance of being done after k
 * periods is the chance that k periods drawn from the past finish all its items, found exactly by adding period to period. Null
 * where the past finished nothing, or the backlog would take more than 2,000 periods.
 */
export function backlogDuration(
  items: number,
  finishedPerPeriod: readonly number[],
  period: Minutes,
): Distribution | null {
  const past = finishedPerPeriod.map((count) => Math.max(0, Math.round(count)));
  if (items <= 0) return { kind: "fixed", value: 0 };
  if (!past.some((count) => count > 0)) return null;
  const values: { value: number; weight: number }[] = [];
  // By items finished so far: how likely that is while some are still open.
  let open = new Float64Array(Math.ceil(items));
  open[0] = 1;
  for (let periods = 1; periods <= MOST_PERIODS; periods++) {
    const next = new Float64Array(open.length);
    let done = 0;
    open.forEach((likely, finished) => {
      if (likely === 0) return;
      for (const count of past) {
        const reached = finished + count;
        if (reached >= items) done += likely / past.length;
        else next[reached] = (next[reached] as number) + likely / past.length;
      }
    });
    if (done > 0) values.push({ value: periods * period, weight: done });
    open = next;
    const left = open.reduce((sum, likely) => sum + likely, 0);
    if (left < 1e-9) return { kind: "discrete", values };
  }
  return null;
}
