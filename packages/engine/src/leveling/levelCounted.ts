import { countedBound } from "./counted/countedBound.ts";
import { compileCounted, type CountedProject } from "./counted/countedProject.ts";
import { Evolution } from "./counted/evolution.ts";
import type { LevelingOptions } from "./levelingOptions.ts";
import type { LevelingProblem } from "./levelingProblem.ts";
import type { LevelingProposal } from "./levelingProposal.ts";
import { proposalOf } from "./proposalOf.ts";
import { SearchBudget } from "./searchBudget.ts";
import { SeededRandom } from "./seededRandom.ts";

/** Levels a problem that is a counted project. */
export function levelCounted(
  problem: LevelingProblem,
  counted: CountedProject,
  options: LevelingOptions,
): LevelingProposal {
  const compiled = compileCounted(counted);
  const bound = countedBound(compiled);
  const evolution = new Evolution(compiled, new SeededRandom(options.seed));
  evolution.run(new SearchBudget(options.limits), bound);
  const start = new Float64Array(compiled.count);
  compiled.original.forEach((at, number) => (start[at] = evolution.bestStart[number] as number));
  const before: number[][] = counted.durations.map(() => []);
  counted.successors.forEach((list, from) => list.forEach((to) => before[to]?.push(from)));
  return proposalOf(problem, {
    placed: problem.activities.map(({ id, duration }, at) => ({
      id,
      start: problem.start + (start[at] as number),
      finish: problem.start + (start[at] as number) + duration,
      personIds: [],
    })),
    bounds: before.map((list) => {
      let [from, linkFromId]: [number, string | null] = [problem.start, null];
      for (const each of list) {
        const done = problem.start + (start[each] as number) + (counted.durations[each] as number);
        if (done > from) [from, linkFromId] = [done, problem.activities[each]?.id ?? null];
      }
      return { from, linkFromId };
    }),
    bound: problem.start + bound,
    cost: 0,
    schedules: evolution.generation.schedules,
    isOptimal: evolution.best <= bound,
    findings: [],
  });
}
