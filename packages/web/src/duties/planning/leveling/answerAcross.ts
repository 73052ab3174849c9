import {
  joinProblems,
  planStaffing,
  problemOfPlan,
  proposedStaffing,
  schedulePlan,
  withBookings,
  withSplitting,
  type LevelingProposal,
} from "@gantry/engine";
import type { LevelingAnswer } from "../plan/leveling/levelingAnswer.ts";
import { searchProposals, type SearchPort } from "../plan/leveling/searchProposals.ts";
import type { AcrossQuestion } from "./acrossQuestion.ts";

/** Searches for dates and people over several projects at once, and tells of each better proposal on the way. */
export function answerAcross(
  { projects, goals, staffing, bookings, splitting, seconds }: AcrossQuestion,
  port: SearchPort<LevelingAnswer>,
): void {
  const asked = projects.map(({ id, priority, plan }) => {
    const schedule = schedulePlan(plan);
    const staffed = planStaffing(plan, schedule, staffing);
    const alone = problemOfPlan(plan, schedule, { ...staffed, facts: staffing });
    return { id, priority, plan, staffed, problem: withSplitting(alone, plan, splitting) };
  });
  const problem = withBookings({ ...joinProblems(asked), goals }, bookings);
  const places = {
    places: new Map(asked.flatMap(({ staffed }) => [...staffed.places])),
    lacking: asked.flatMap(({ staffed }) => staffed.lacking),
  };
  const answer = (proposal: LevelingProposal, isOver: boolean): LevelingAnswer => ({
    proposal,
    people: proposedStaffing(problem, proposal, places, staffing),
    lacking: places.lacking,
    isOver,
  });
  searchProposals({ problem, seconds, answer }, port);
}
