import type { Minutes } from "../units/time.ts";

/** What is known of somebody for one piece of work. */
export interface FitFacts {
  /** Level in the skill asked for, 1 to 5; 0 where they do not have it or no longer by then; null where none is asked for. */
  level: number | null;
  /** Working minutes they have left in the time of the work; below zero where they have too much already. */
  free: Minutes;
  /** Working minutes the work would take of them in that time. */
  needed: Minutes;
  /** Minor units an hour; null where it is not known or not to be seen. */
  rate: number | null;
}

/** How well somebody fits, 0 to 1, and what of it comes from what; a part is null where it does not count. */
export interface Fit {
  score: number;
  skill: number | null;
  time: number;
  cost: number | null;
}

const HIGHEST_LEVEL = 5;
const WEIGHTS = { skill: 5, time: 4, cost: 1 };

/**
 * How well each fits (FIT-1): level, time and cost as shares, weighed 5 to 4 to 1, those that are not known left out. The cheapest of all
 * has the full share of cost, one twice as dear half.
 */
export function assignmentFit(all: readonly FitFacts[]): Fit[] {
  const rates = all.flatMap(({ rate }) => (rate === null || rate <= 0 ? [] : [rate]));
  const cheapest = rates.length === 0 ? null : Math.min(...rates);
  return all.map(({ level, free, needed, rate }) => {
    const skill = level === null ? null : Math.min(1, level / HIGHEST_LEVEL);
    const time = needed <= 0 ? 1 : Math.min(1, Math.max(0, free / needed));
    const cost = rate === null || cheapest === null ? null : rate <= 0 ? 1 : cheapest / rate;
    const parts = [
      { share: skill, weight: WEIGHTS.skill },
      { share: time, weight: WEIGHTS.time },
      { share: cost, weight: WEIGHTS.cost },
    ].filter((part): part is { share: number; weight: number } => part.share !== null);
    const weight = parts.reduce((sum, part) => sum + part.weight, 0);
    return { score: parts.reduce((sum, part) => sum + part.share * part.weight, 0) / weight, skill, time, cost };
  });
}
