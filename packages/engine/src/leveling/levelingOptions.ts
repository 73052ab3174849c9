import type { SearchLimits } from "./searchBudget.ts";

export interface LevelingOptions {
  limits: SearchLimits;
  /** The same seed gives the same proposal, where the limit is in schedules. */
  seed: number;
}
