import type { LevelingGoal } from "../levelingProblem.ts";
import { weighedFinish } from "./projectShares.ts";
import type { StaffedGeneration } from "./staffedGeneration.ts";
import type { CompiledStaffed } from "./staffedProject.ts";

/** How much less a goal weighs than the one before it, while annealing. */
const NEXT_GOAL = 1e-3;
/** A schedule whose people are not all busy to its end has room: that counts so much of its finish. */
const ROOM = 0.01;

/** What the goals are worth in the schedule last made (LVL-14). */
export class GoalValues {
  readonly #project: CompiledStaffed;
  readonly #generation: StaffedGeneration;
  readonly #goals: readonly LevelingGoal[];
  readonly #scales: readonly number[];
  readonly #lastOf: Float64Array;
  readonly #workOf: Float64Array;

  constructor(project: CompiledStaffed, generation: StaffedGeneration) {
    this.#project = project;
    this.#generation = generation;
    this.#goals = project.problem.goals;
    this.#lastOf = new Float64Array(project.problem.people.length);
    this.#workOf = new Float64Array(project.problem.people.length);
    this.#scales = this.#goals.map((goal) => Math.max(1, goal === "lateness" ? this.#finish() : this.#value(goal)));
  }

  /** Needs nobody can meet first, then the goals in their order; smaller is better. */
  inOrder(): number[] {
    return [this.#generation.unmet, ...this.#goals.map((goal) => this.#value(goal))];
  }

  /** All goals as one number, each in proportion to the first schedule's. */
  energy(): number {
    let energy = this.#generation.unmet + ROOM * this.#busyToTheEnd();
    let weight = 1;
    for (const [k, goal] of this.#goals.entries()) {
      energy += (weight * this.#value(goal)) / (this.#scales[k] as number);
      weight *= NEXT_GOAL;
    }
    return energy;
  }

  #value(goal: LevelingGoal): number {
    if (goal === "finish") return this.#finish();
    if (goal === "lateness") return this.#lateness();
    if (goal === "cost") return this.#cost();
    return goal === "moves" ? this.#moves() : this.#unevenness();
  }

  /** Minutes from the problem's start to the last finish; of several projects, to each one's by its share. */
  #finish(): number {
    return weighedFinish(this.#project, this.#generation.finish);
  }

  #lateness(): number {
    const { deadline, weight } = this.#project;
    let sum = 0;
    this.#generation.finish.forEach((finish, a) => {
      if (finish > (deadline[a] as number)) sum += (finish - (deadline[a] as number)) * (weight[a] as number);
    });
    return sum;
  }

  #cost(): number {
    return scheduleCost(this.#project, this.#generation.team);
  }

  #moves(): number {
    const { currentStart } = this.#project;
    let moves = 0;
    this.#generation.start.forEach((start, a) => {
      const current = currentStart[a] as number;
      if (!Number.isNaN(current) && current !== start) moves += 1;
    });
    return moves + this.#exchanges();
  }

  /** Somebody else does what somebody does today. */
  #exchanges(): number {
    let exchanges = 0;
    this.#generation.team.forEach((team, a) => {
      let place = 0;
      for (const { present, count } of this.#project.needs[a] ?? []) {
        if (present >= 0 && team !== undefined && team[place] !== present) exchanges += 1;
        place += count;
      }
    });
    return exchanges;
  }

  /** Mean square of the minutes people work, by the square of their mean; 1 when all work alike. */
  #unevenness(): number {
    const work = this.#workOf.fill(0);
    this.#generation.team.forEach((team, a) => {
      for (const person of team ?? []) work[person] = (work[person] as number) + (this.#project.duration[a] as number);
    });
    const sum = work.reduce((all, each) => all + each, 0);
    return sum === 0 ? 1 : (work.reduce((all, each) => all + each * each, 0) * work.length) / (sum * sum);
  }

  #busyToTheEnd(): number {
    const { start } = this.#project.problem;
    const last = this.#lastOf.fill(0);
    const { finish, team } = this.#generation;
    let end = 1;
    for (let a = 0; a < this.#project.count; a++) {
      const done = (finish[a] as number) - start;
      if (done > end) end = done;
      for (const person of team[a] ?? []) if (done > (last[person] as number)) last[person] = done;
    }
    let sum = 0;
    for (const done of last) {
      const square = (done / end) ** 2;
      sum += square ** 4;
    }
    return sum / Math.max(1, last.length);
  }
}

/** What all people on it cost, for the minutes they work on it. */
export function scheduleCost(
  { needs, duration, costPerMinute }: CompiledStaffed,
  teams: readonly (readonly number[] | undefined)[],
): number {
  let cost = 0;
  teams.forEach((team, a) => {
    if (team === undefined) return;
    let next = 0;
    for (const { count, units } of needs[a] ?? [])
      for (let k = 0; k < count; k++) {
        const person = team[next++];
        if (person !== undefined && person >= 0)
          cost += ((duration[a] as number) * (costPerMinute[person] as number) * units) / 1000;
      }
  });
  return cost;
}
