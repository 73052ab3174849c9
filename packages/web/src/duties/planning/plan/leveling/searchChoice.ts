import type { Splitting, StaffingFacts } from "@gantry/engine";
import type { Counted } from "./useBookings.ts";

/** What may matter wherever dates are looked for. */
export const GOALS = ["lateness", "finish", "moves"] as const;
/** Where everybody keeps their work neither cost nor who does how much is at stake. */
const STAFFING_GOALS = ["cost", "load"] as const;
export type Goal = (typeof GOALS)[number] | (typeof STAFFING_GOALS)[number];

/** How a search is to go, whatever it is for. */
export interface SearchChoice {
  goals: readonly Goal[];
  maySwap: boolean;
  /** How work may pause beside breaks of calendars; null: not at all. */
  splitting: Splitting | null;
  /** What of people's time is taken beside what is leveled. */
  counted: Counted;
  seconds: number;
}

export const usualChoice: SearchChoice = {
  goals: GOALS,
  maySwap: false,
  splitting: null,
  counted: { others: true, absences: true },
  seconds: 5,
};

/** What can be minded: people, where work asks for skills, and what they cost, where that may be seen. */
export function offeredGoals({
  needs,
  costPerMinute,
}: Pick<StaffingFacts, "needs" | "costPerMinute">): readonly Goal[] {
  if (needs.size === 0) return GOALS;
  return [...GOALS, ...STAFFING_GOALS.filter((goal) => goal !== "cost" || costPerMinute.size > 0)];
}
