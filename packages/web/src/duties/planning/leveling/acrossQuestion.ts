import type { Booking, LevelingGoal, Plan, Splitting, StaffingFacts } from "@gantry/engine";

/** A project as it takes part in the search. */
export interface AskedProject {
  id: string;
  /** 0 to 1000, 500 is ordinary. */
  priority: number;
  plan: Plan;
}

/** What the worker is asked of several projects. */
export interface AcrossQuestion {
  projects: readonly AskedProject[];
  /** What matters, the first most. */
  goals: readonly LevelingGoal[];
  /** Skills that rows ask for, and who has them. */
  staffing: StaffingFacts;
  /** Time that work in no project of these and absences take. */
  bookings: readonly Booking[];
  /** How work may pause beside breaks of calendars; null: not at all. */
  splitting: Splitting | null;
  /** How long to search. */
  seconds: number;
}
