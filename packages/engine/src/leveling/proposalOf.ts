import type { Finding } from "../units/finding.ts";
import { Bindings, type LinkBound } from "./bindings.ts";
import type { LevelingActivity, LevelingProblem } from "./levelingProblem.ts";
import type { LeveledActivity, LeveledProject, LevelingProposal } from "./levelingProposal.ts";
import { projectWeights } from "./projectWeights.ts";
import { resourceLinks } from "./resourceLinks.ts";

export interface Found {
  /** In the order of the problem's activities. */
  placed: readonly Pick<LeveledActivity, "id" | "start" | "finish" | "parts" | "personIds">[];
  /** In the same order: where links and dates let each start. */
  bounds: readonly LinkBound[];
  bound: number;
  /** Of several projects: each of them, and what their finishes weigh together at least and in this schedule, in minutes (LVL-27). */
  several?: { projects: readonly LeveledProject[]; least: number; found: number };
  cost: number;
  schedules: number;
  /** By all goals nothing can be better, not by the finish alone. */
  isOptimal: boolean;
  findings: readonly Finding[];
}

/** Turns dates and people found into a proposal with its reasons. */
export function proposalOf(problem: LevelingProblem, found: Found): LevelingProposal {
  const { placed, bounds, bound, several, cost, schedules, isOptimal, findings } = found;
  const bindings = new Bindings(problem, placed);
  const finish = placed.reduce((last, one) => Math.max(last, one.finish), problem.start);
  const weights = projectWeights(problem);
  const lateness = problem.activities.reduce((sum, { id, deadline, priority }, at) => {
    const late = deadline === null ? 0 : Math.max(0, (placed[at]?.finish ?? 0) - deadline);
    return sum + late * (priority / 500) * (weights.get(id) ?? 1);
  }, 0);
  const { least, found: length } = several ?? { least: bound - problem.start, found: finish - problem.start };
  return {
    status: isOptimal ? "optimal" : "feasible",
    activities: placed.map((one, at) => {
      const activity = problem.activities[at] as LevelingActivity;
      return {
        ...one,
        earliest: (bounds[at] as LinkBound).from,
        binding: bindings.of(activity, one, bounds[at] as LinkBound),
        alternativeIds: bindings.alternatives(activity, one),
        moved: activity.currentStart === null ? null : one.start - activity.currentStart,
      };
    }),
    finish,
    bound,
    gap: least > 0 ? (length - least) / least : 0,
    projects: several?.projects ?? [],
    cost,
    lateness,
    goals: problem.goals,
    schedules,
    resourceLinks: resourceLinks(problem, placed),
    findings,
  };
}
