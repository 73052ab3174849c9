import { countedBound } from "./counted/countedBound.ts";
import { type CompiledCounted, compileCounted, type CountedProject } from "./counted/countedProject.ts";
import { Evolution } from "./counted/evolution.ts";
import type { LevelingOptions } from "./levelingOptions.ts";
import type { LevelingProblem } from "./levelingProblem.ts";
import type { LevelingProposal } from "./levelingProposal.ts";
import { ProofSearch } from "./proof/proofSearch.ts";
import { proposalOf } from "./proposalOf.ts";
import { SearchBudget, type SearchLimits } from "./searchBudget.ts";
import { SeededRandom } from "./seededRandom.ts";

/** Of a budget the evolution takes this share, by size, of a budget in time at most so many schedules; the proof has the rest. */
const SHARES = [
  { upTo: 45, ofTime: 0.2, most: 600, first: 0, ofSchedules: 0.5 },
  { upTo: 90, ofTime: 0.3, most: 4000, first: 0, ofSchedules: 0.6 },
  { upTo: 200, ofTime: 0.8, most: Infinity, first: 10_000, ofSchedules: 0.4 },
];
/** A proof keeps lists by activity and moment: beyond this many it is not tried. */
const MOST_LITERALS = 300_000;

interface Solved {
  start: Int32Array;
  schedules: number;
  isOptimal: boolean;
}

/** Levels a problem that is a counted project. */
export function levelCounted(
  problem: LevelingProblem,
  counted: CountedProject,
  options: LevelingOptions,
): LevelingProposal {
  const compiled = compileCounted(counted);
  const least = countedBound(compiled);
  const solved = solve(compiled, least, options);
  const length = solved.start.reduce((end, at, a) => Math.max(end, at + (compiled.duration[a] as number)), 0);
  const bound = solved.isOptimal ? length : least;
  const start = new Float64Array(compiled.count);
  compiled.original.forEach((at, number) => (start[at] = solved.start[number] as number));
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
    schedules: solved.schedules,
    isOptimal: solved.isOptimal,
    findings: [],
  });
}

/** The evolution first; where there is a gap, the search for a proof with what it leaves of the budget (LVL-18). */
function solve(compiled: CompiledCounted, bound: number, { limits, seed }: LevelingOptions): Solved {
  const evolution = new Evolution(compiled, new SeededRandom(seed));
  const share = SHARES.find(({ upTo }) => compiled.count <= upTo);
  const canProve = share !== undefined && compiled.count * compiled.horizon <= MOST_LITERALS;
  evolution.run(new SearchBudget(canProve ? partOf(limits, share) : limits), bound);
  const { best, bestStart, generation } = evolution;
  const made = generation.schedules;
  const budget = new SearchBudget(limits);
  if (!canProve || best <= bound || budget.isUsedUp(made))
    return { start: bestStart, schedules: made, isOptimal: best <= bound };
  const search = new ProofSearch(compiled, best - 1, bestStart);
  const isOptimal = search.run(() => budget.isUsedUp(made + search.descents)) === "proved";
  return { start: search.found ?? bestStart, schedules: made + search.descents, isOptimal };
}

function partOf(
  { schedules, used }: SearchLimits,
  { ofTime, most, first, ofSchedules }: (typeof SHARES)[number],
): SearchLimits {
  const more = Math.max(0, (schedules ?? Infinity) - first);
  const part =
    schedules === undefined ? Infinity : Math.max(1, Math.round(Math.min(schedules, first) + more * ofSchedules));
  return used === undefined ? { schedules: part } : { schedules: Math.min(part, most), used: () => used() / ofTime };
}
