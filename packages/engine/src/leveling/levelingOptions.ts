import type { LevelingProposal } from "./levelingProposal.ts";
import type { SearchLimits } from "./searchBudget.ts";

export interface LevelingOptions {
  limits: SearchLimits;
  /** The same seed gives the same proposal, where the limit is in schedules. */
  seed: number;
  /** Told of the first schedule and of each better one of a problem with people; `proposal` makes a proposal of it when asked. */
  better?: (proposal: () => LevelingProposal) => void;
}
