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

/** How is searched, in one plan or in several. */
export interface LevelingSearchTerms {
  /** What matters, the first most. */
  goals: readonly LevelingGoal[];
  /** Skills that rows ask for, and who has them. */
  staffing: StaffingFacts;
  /** Time of people that absences, and projects that are not leveled, take. */
  bookings: readonly Booking[];
  /** How work may pause beside breaks of calendars; null: not at all. */
  splitting: Splitting | null;
  /** How long to search. */
  seconds: number;
}

/** What the worker is asked. */
export interface LevelingQuestion extends LevelingSearchTerms {
  plan: Plan;
  /** Rows that may move, with what follows them; null: all. */
  scope: readonly string[] | null;
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
