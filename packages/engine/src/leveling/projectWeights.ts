import type { LevelingProblem } from "./levelingProblem.ts";

const ORDINARY = 500;

/** How much an activity's project weighs, by activity: its priority by an ordinary one (LVL-27). Empty where all are of one project. */
export function projectWeights({ projects = [] }: Pick<LevelingProblem, "projects">): ReadonlyMap<string, number> {
  return new Map(
    projects.flatMap(({ priority, activityIds }) => activityIds.map((id) => [id, priority / ORDINARY] as const)),
  );
}
