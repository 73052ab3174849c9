import type { Finding } from "../units/finding.ts";
import type { LinkBound } from "./bindings.ts";
import type { LevelingOptions } from "./levelingOptions.ts";
import type { LevelingGoal, LevelingProblem } from "./levelingProblem.ts";
import type { LeveledActivity, LevelingProposal } from "./levelingProposal.ts";
import { type Found, proposalOf } from "./proposalOf.ts";
import { SearchBudget } from "./searchBudget.ts";
import { SeededRandom } from "./seededRandom.ts";
import { Annealing } from "./staffed/annealing.ts";
import { scheduleCost } from "./staffed/goalValues.ts";
import { NOBODY } from "./staffed/fixedTeams.ts";
import { linkReach } from "./staffed/linkedStart.ts";
import { projectFinishes, weighed } from "./staffed/projectShares.ts";
import { type StaffedBound, staffedBound } from "./staffed/staffedBound.ts";
import { type CompiledStaffed, compileStaffed } from "./staffed/staffedProject.ts";

/** Weighed minutes are sums of shares. */
const ROUNDING = 1e-6;

/** Levels a problem with people, skills, calendars, dates or links of any type. */
export function levelStaffed(problem: LevelingProblem, options: LevelingOptions): LevelingProposal {
  const compiled = compileStaffed(problem);
  // Where cost comes first whoever is dear is not asked, but could be: the bound is of all who may.
  const isCheapest = problem.goals[0] === "cost";
  const bound = staffedBound(isCheapest ? compileStaffed({ ...problem, goals: ["finish"] }) : compiled);
  const annealing = new Annealing(compiled, new SeededRandom(options.seed));
  const { goals } = problem;
  const made = () => proposalFrom(compiled, annealing, bound);
  annealing.run(
    new SearchBudget(options.limits),
    (values) => isBest(values, goals, bound.weighed),
    () => options.better?.(made),
  );
  return made();
}

/** The best so far as a proposal. */
function proposalFrom(compiled: CompiledStaffed, annealing: Annealing, bound: StaffedBound): LevelingProposal {
  const { problem } = compiled;
  const numberOf = new Map(compiled.activities.map(({ id }, number) => [id, number]));
  const dates = { start: annealing.bestStart, finish: annealing.bestFinish };
  const numbers = problem.activities.map(({ id }) => numberOf.get(id) as number);
  return proposalOf(problem, {
    placed: numbers.map((a, at) => ({
      id: problem.activities[at]?.id ?? "",
      start: dates.start[a] as number,
      finish: dates.finish[a] as number,
      ...partsOf(annealing.bestParts[a] ?? null),
      personIds: (annealing.bestTeam[a] ?? []).map((person) => problem.people[person]?.id ?? ""),
    })),
    bounds: numbers.map((a) => linkBound(compiled, a, dates)),
    bound: bound.finish,
    ...several(compiled, dates.finish, bound),
    cost: scheduleCost(compiled, annealing.bestTeam),
    schedules: annealing.generation.schedules,
    isOptimal: isBest(annealing.best, problem.goals, bound.weighed),
    findings: annealing.bestTeam.flatMap((team, a) =>
      team === undefined ? [unmet(compiled, a)] : team.includes(NOBODY) ? [unfilled(compiled, a)] : [],
    ),
  });
}

/** Parts as records; nothing where it is one. */
function partsOf(parts: readonly number[] | null): Pick<LeveledActivity, "parts"> {
  if (parts === null) return {};
  const starts = parts.filter((_, k) => k % 2 === 0);
  return { parts: starts.map((start, k) => ({ start, finish: parts[2 * k + 1] as number })) };
}

/** How each of several projects comes off; nothing where there is one. */
function several(compiled: CompiledStaffed, finish: Float64Array, bound: StaffedBound): Pick<Found, "several"> {
  const { projects = [] } = compiled.problem;
  if (projects.length === 0) return {};
  const finishes = projectFinishes(compiled, finish);
  return {
    several: {
      projects: projects.map(({ id }, p) => ({
        id,
        finish: finishes[p] as number,
        bound: bound.projects[p] as number,
      })),
      least: bound.weighed,
      found: weighed(compiled, finishes),
    },
  };
}

/** True when by the first goal nothing can be better and the others are not asked for. */
function isBest(values: readonly number[], goals: readonly LevelingGoal[], least: number): boolean {
  const at = goals.indexOf("finish");
  if (at < 0 || goals.length > at + 1) return false;
  return (values[at + 1] ?? Infinity) <= least + ROUNDING && values.slice(0, at + 1).every((value) => value === 0);
}

function linkBound(
  project: CompiledStaffed,
  a: number,
  dates: { start: Float64Array; finish: Float64Array },
): LinkBound {
  const time = project.time[a] ?? null;
  let from = project.notBefore[a] as number;
  let linkFromId: string | null = null;
  for (const link of project.before[a] ?? []) {
    const reach = linkReach(project, a, { link, dates });
    if (reach > from) [from, linkFromId] = [reach, project.activities[link.from]?.id ?? null];
  }
  return { from: time === null || project.duration[a] === 0 ? from : time.nextWork(from), linkFromId };
}

function unfilled({ activities }: CompiledStaffed, a: number): Finding {
  const activity = activities[a];
  return {
    code: "leveling.unmet",
    severity: "warning",
    message: `"${activity?.name}" stays where it is, and nobody who could do it is free for all that is left of it.`,
    where: { activityId: activity?.id ?? "" },
    data: {},
    hint: "Maybe free it from its date, or take somebody off something else.",
  };
}

function unmet({ activities }: CompiledStaffed, a: number): Finding {
  const activity = activities[a];
  return {
    code: "leveling.unmet",
    severity: "warning",
    message: `"${activity?.name}" could not be given the people it needs at any time; it is dated by its links alone.`,
    where: { activityId: activity?.id ?? "" },
    data: {},
    hint: "Maybe a certificate expires too soon, or those who could do it share no working time.",
  };
}
