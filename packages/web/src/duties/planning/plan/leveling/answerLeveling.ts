import {
  levelingScope,
  planStaffing,
  problemOfPlan,
  proposedStaffing,
  schedulePlan,
  withBookings,
  withSplitting,
  type LevelingProposal,
} from "@gantry/engine";
import type { LevelingAnswer, LevelingQuestion } from "./levelingAnswer.ts";
import { searchProposals, type SearchPort } from "./searchProposals.ts";

/** Searches for dates and people such that nobody has more to do than they can, and tells of each better proposal on the way. */
export function answerLeveling(
  { plan, scope, goals, bookings, staffing, splitting, seconds }: LevelingQuestion,
  { clock, tell }: SearchPort<LevelingAnswer>,
): void {
  const schedule = schedulePlan(plan);
  const places = planStaffing(plan, schedule, staffing);
  const asked = withSplitting(problemOfPlan(plan, schedule, { ...places, facts: staffing }), plan, splitting);
  const whole = withBookings({ ...asked, goals }, bookings);
  const problem = scope === null ? whole : levelingScope(whole, schedule, new Set(scope));
  const answer = (proposal: LevelingProposal, isOver: boolean): LevelingAnswer => ({
    proposal,
    people: proposedStaffing(problem, proposal, places, staffing),
    lacking: places.lacking,
    isOver,
  });
  searchProposals({ problem, seconds, answer }, { clock, tell });
}
