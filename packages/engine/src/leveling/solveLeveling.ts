import { checkLeveling } from "./checkLeveling.ts";
import { countedForm } from "./countedForm.ts";
import { levelCounted } from "./levelCounted.ts";
import type { LevelingOptions } from "./levelingOptions.ts";
import type { LevelingProblem } from "./levelingProblem.ts";
import type { LevelingProposal } from "./levelingProposal.ts";
import { levelStaffed } from "./levelStaffed.ts";

/**
 * Levels a problem (LVL-1 … LVL-16): dates and people such that nobody and nothing is asked for more than there is, as good
 * by its goals as the limits allow, with a bound that says how far from the best it is at most. Never throws on bad problems.
 */
export function solveLeveling(problem: LevelingProblem, options: LevelingOptions): LevelingProposal {
  const findings = checkLeveling(problem);
  if (findings.length > 0)
    return {
      status: "refused",
      activities: [],
      finish: problem.start,
      bound: problem.start,
      gap: 0,
      projects: [],
      cost: 0,
      lateness: 0,
      goals: problem.goals,
      schedules: 0,
      resourceLinks: [],
      findings,
    };
  const counted = countedForm(problem);
  return counted === null ? levelStaffed(problem, options) : levelCounted(problem, counted, options);
}
