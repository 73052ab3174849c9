import {
  planStaffing,
  problemOfPlan,
  schedulePlan,
  withSplitting,
  type LevelingProblem,
  type Plan,
  type PlanStaffing,
  type Schedule,
} from "@gantry/engine";
import type { LevelingSearchTerms } from "./levelingAnswer.ts";

/** A plan as it is leveled, with the places that people are to be found for. */
interface AskedPlan extends PlanStaffing {
  schedule: Schedule;
  problem: LevelingProblem;
}

export function askedPlan(
  plan: Plan,
  { staffing, splitting }: Pick<LevelingSearchTerms, "staffing" | "splitting">,
): AskedPlan {
  const schedule = schedulePlan(plan);
  const places = planStaffing(plan, schedule, staffing);
  const problem = withSplitting(problemOfPlan(plan, schedule, { ...places, facts: staffing }), plan, splitting);
  return { ...places, schedule, problem };
}
