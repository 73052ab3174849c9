import type { Booking, LevelingGoal, LevelingProposal, Plan } from "@gantry/engine";

/** What the worker is asked. */
export interface LevelingQuestion {
  plan: Plan;
  /** Rows that may move, with what follows them; null: all. */
  scope: readonly string[] | null;
  /** What matters, the first most. */
  goals: readonly LevelingGoal[];
  /** Time of its people that other projects take. */
  bookings: readonly Booking[];
  /** How long to search. */
  seconds: number;
}

/** The best so far, or when the search is over the best there was. */
export interface LevelingAnswer {
  proposal: LevelingProposal;
  isOver: boolean;
}
