/** How long a search may go on: by schedules made, by what its caller says is over, or both. */
export interface SearchLimits {
  /** At most so many complete schedules; no limit when left out. */
  schedules?: number | undefined;
  /** Share of the time or patience used up, 0 to 1; the engine has no clock, so the caller brings it. */
  used?: (() => number) | undefined;
}

/** Populations that served best for 1,000 schedules on 120 activities; more schedules bear larger ones, by this power. */
const BASE_POPULATION = 50;
const BASE_SCHEDULES = 1000;
const GROWTH = 0.7;
/** Before so many schedules a share of time used says too little. */
const FIRST_GUESS_AFTER = 50;

/** The limits of one search, and how large a population they bear (LVL-8). */
export class SearchBudget {
  readonly #limits: SearchLimits;

  constructor(limits: SearchLimits) {
    if (limits.schedules === undefined && limits.used === undefined)
      throw new Error("A search needs a limit: schedules, used or both.");
    this.#limits = limits;
  }

  isUsedUp(schedules: number): boolean {
    return schedules >= (this.#limits.schedules ?? Infinity) || (this.#limits.used?.() ?? 0) >= 1;
  }

  /** How much of the budget is used up, 0 to 1. */
  share(schedules: number): number {
    return Math.min(1, Math.max(schedules / (this.#limits.schedules ?? Infinity), this.#limits.used?.() ?? 0));
  }

  /** How many schedules the limits allow in all, by what has been made so far. */
  expected(schedules: number): number {
    const stated = this.#limits.schedules ?? Infinity;
    const used = this.#limits.used?.() ?? 0;
    if (schedules < FIRST_GUESS_AFTER || used <= 0) return Math.min(stated, BASE_SCHEDULES * 100);
    return Math.min(stated, schedules / used);
  }

  population(schedules: number): number {
    return Math.max(4, Math.round(BASE_POPULATION * (this.expected(schedules) / BASE_SCHEDULES) ** GROWTH));
  }
}
