import type { CountedProject } from "./counted/countedProject.ts";
import type { LevelingProblem } from "./levelingProblem.ts";

/**
 * The problem as a counted project, where it is one: resources that are counted, plain links, no calendars or dates, and the
 * finish is what matters. Null when it is more. Whole units only.
 */
export function countedForm(problem: LevelingProblem): CountedProject | null {
  const { activities, links, resources, goals, projects = [] } = problem;
  const isPlain =
    projects.length < 2 &&
    goals[0] === "finish" &&
    links.every(({ type, lag }) => type === "FS" && lag === 0) &&
    resources.every(({ capacity }) => Number.isInteger(capacity)) &&
    activities.every(
      ({ calendarId, notBefore, fixed, needs }) =>
        calendarId === null &&
        (notBefore === null || notBefore <= problem.start) &&
        fixed === null &&
        needs.every((need) => need.kind === "resource" && Number.isInteger(need.units)),
    );
  if (!isPlain) return null;
  const at = new Map(activities.map(({ id }, number) => [id, number]));
  const successors: number[][] = activities.map(() => []);
  for (const { fromId, toId } of links) successors[at.get(fromId) ?? 0]?.push(at.get(toId) ?? 0);
  return {
    durations: activities.map(({ duration }) => duration),
    successors,
    capacities: resources.map(({ capacity }) => capacity),
    demands: activities.map(({ needs }) =>
      resources.map(({ id }) =>
        needs.reduce((sum, need) => (need.kind === "resource" && need.resourceId === id ? sum + need.units : sum), 0),
      ),
    ),
  };
}
