import type {
  Booking,
  LackingPeople,
  LevelingGoal,
  LevelingProposal,
  Plan,
  ProposedPerson,
  Splitting,
  StaffingFacts,
} from "@gantry/engine";

/** What the worker is asked. */
export interface LevelingQuestion {
  plan: Plan;
  /** Rows that may move, with what follows them; null: all. */
  scope: readonly string[] | null;
  /** What matters, the first most. */
  goals: readonly LevelingGoal[];
  /** Skills that rows ask for, and who has them. */
  staffing: StaffingFacts;
  /** Time of its people that other projects and absences take. */
  bookings: readonly Booking[];
  /** How work may pause beside breaks of calendars; null: not at all. */
  splitting: Splitting | null;
  /** How long to search. */
  seconds: number;
}

/** The best so far, or when the search is over the best there was. */
export interface LevelingAnswer {
  proposal: LevelingProposal;
  /** Who is proposed for what rows ask for. */
  people: readonly ProposedPerson[];
  /** What rows ask for and nobody can do. */
  lacking: readonly LackingPeople[];
  isOver: boolean;
}
