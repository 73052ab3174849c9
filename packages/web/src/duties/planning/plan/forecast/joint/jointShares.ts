import type { JointDraws } from "../forecastAnswer.ts";

/** How the draws fall beside what is promised: shares that add up to 1. */
export interface JointShares {
  both: number;
  late: number;
  dear: number;
  neither: number;
}

/** Of all draws, those that keep the date and the money, one of them, or neither. */
export function jointShares({ finishes, costs }: JointDraws, by: number, within: number): JointShares {
  const counts = { both: 0, late: 0, dear: 0, neither: 0 };
  for (let draw = 0; draw < finishes.length; draw++) {
    const isInTime = (finishes[draw] as number) <= by;
    const isWithin = (costs[draw] as number) <= within;
    counts[isInTime ? (isWithin ? "both" : "dear") : isWithin ? "late" : "neither"]++;
  }
  const share = (count: number) => count / Math.max(1, finishes.length);
  const { both, late, dear, neither } = counts;
  return { both: share(both), late: share(late), dear: share(dear), neither: share(neither) };
}
