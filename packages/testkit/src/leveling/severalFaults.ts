import type { LevelingProblem, LevelingProposal } from "@gantry/engine";

/** Minutes are summed by shares. */
const TOLERANCE = 1e-6;

/**
 * What a proposal says of several projects and of lateness that does not follow from its dates, in words; none when all does. Written apart
 * from the solver: it looks at records alone.
 */
export function severalFaults(problem: LevelingProblem, proposal: LevelingProposal): string[] {
  const { projects = [], start } = problem;
  const faults: string[] = [];
  const finishes = new Map(proposal.activities.map(({ id, finish }) => [id, finish]));
  const seen = new Set<string>();
  const all = projects.reduce((sum, { priority }) => sum + priority, 0);
  let [least, found] = [0, 0];
  for (const { id, priority, activityIds } of projects) {
    const said = proposal.projects.find((one) => one.id === id);
    const finish = Math.max(start, ...activityIds.map((each) => finishes.get(each) ?? Infinity));
    for (const each of activityIds) {
      if (seen.has(each)) faults.push(`${each} is in two projects`);
      seen.add(each);
    }
    if (said?.finish !== finish) faults.push(`${id} finishes at ${finish}, not at ${said?.finish}`);
    if (said && said.bound > finish) faults.push(`${id} finishes before its bound`);
    const share = all > 0 ? priority / all : 1 / projects.length;
    found += share * (finish - start);
    least += share * ((said?.bound ?? start) - start);
  }
  for (const { id } of problem.activities)
    if (projects.length > 0 && !seen.has(id)) faults.push(`${id} is in no project`);
  if (proposal.finish < proposal.bound) faults.push("all is finished before its bound");
  if (proposal.gap < -TOLERANCE) faults.push("the gap is below nothing");
  // What is said of all together is no weaker than what is said of each.
  if (least > 0 && proposal.gap > (found - least) / least + TOLERANCE)
    faults.push("the gap is wider than the bounds say");
  if (Math.abs(proposal.lateness - latenessOf(problem, finishes)) > TOLERANCE * (1 + proposal.lateness))
    faults.push(`the lateness is ${latenessOf(problem, finishes)}, not ${proposal.lateness}`);
  return faults;
}

function latenessOf({ activities, projects = [] }: LevelingProblem, finishes: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const { id, deadline, priority } of activities) {
    const late = deadline === null ? 0 : Math.max(0, (finishes.get(id) ?? 0) - deadline);
    const project = projects.find(({ activityIds }) => activityIds.includes(id));
    sum += (late * priority * (project?.priority ?? 500)) / 500 / 500;
  }
  return sum;
}
