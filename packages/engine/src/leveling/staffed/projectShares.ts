import type { Instant, Minutes } from "../../units/time.ts";
import type { LevelingActivity, LevelingProblem } from "../levelingProblem.ts";

/** Which project each activity is of, and how much of the goal each project's finish is (LVL-27). */
export interface ProjectShares {
  /** By activity, in topological order; -1 where it is of none. */
  of: Int32Array;
  /** By project; together 1. */
  shares: Float64Array;
}

/** Of projects that are leveled together each has its priority's share of all; where all have priority 0, as much as any other. */
export function projectShares(
  { projects = [] }: Pick<LevelingProblem, "projects">,
  activities: readonly Pick<LevelingActivity, "id">[],
): ProjectShares {
  if (projects.length === 0) return { of: new Int32Array(activities.length), shares: Float64Array.of(1) };
  const at = new Map(projects.flatMap(({ activityIds }, project) => activityIds.map((id) => [id, project] as const)));
  const all = projects.reduce((sum, { priority }) => sum + priority, 0);
  return {
    of: Int32Array.from(activities, ({ id }) => at.get(id) ?? -1),
    shares: Float64Array.from(projects, ({ priority }) => (all > 0 ? priority / all : 1 / projects.length)),
  };
}

interface Shared {
  problem: { start: Instant };
  projects: ProjectShares;
}

/** When each project is finished; at the start where it has nothing to do. */
export function projectFinishes({ problem, projects: { of, shares } }: Shared, finish: Float64Array): Float64Array {
  const last = new Float64Array(shares.length).fill(problem.start);
  for (let a = 0; a < of.length; a++) {
    const project = of[a] as number;
    if (project >= 0 && (finish[a] as number) > (last[project] as number)) last[project] = finish[a] as number;
  }
  return last;
}

/** Minutes from the start to the finishes, each by its project's share; of one project, to its finish. */
export function weighedFinish(shared: Shared, finish: Float64Array): Minutes {
  return weighed(shared, projectFinishes(shared, finish));
}

/** Minutes from the start to these moments, one a project, each by its share. */
export function weighed({ problem, projects: { shares } }: Shared, moments: Float64Array): Minutes {
  let sum = 0;
  for (let p = 0; p < shares.length; p++) sum += (shares[p] as number) * ((moments[p] as number) - problem.start);
  return sum;
}
