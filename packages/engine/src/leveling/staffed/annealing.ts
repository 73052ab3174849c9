import type { SearchBudget } from "../searchBudget.ts";
import type { SeededRandom } from "../seededRandom.ts";
import { CriticalWork } from "./criticalWork.ts";
import { firstList } from "./firstList.ts";
import { GoalValues } from "./goalValues.ts";
import { ANYONE } from "./placing.ts";
import { StaffedGeneration } from "./staffedGeneration.ts";
import type { CompiledStaffed } from "./staffedProject.ts";

/** Share of steps that name who does an activity, the others move one in the list. */
const NAMING = 0.3;
/** Share of steps that are about work that holds up what is late or last. */
const CRITICAL = 0.6;
/** A step that makes things worse by this share of all is taken with probability 1/e at the beginning. */
const HEAT = 0.001;
/** With fewer steps than so many for each activity there is no time to come back from what is worse: it is cooler by the square. */
const STEPS_TO_ANNEAL = 30;

/**
 * Searches lists and people by annealing (LVL-12): one activity at a time takes another place or another person; what is no
 * worse is kept, what is worse sometimes, ever more seldom. The best by the goals' order is kept apart.
 */
export class Annealing {
  readonly generation: StaffedGeneration;
  readonly bestStart: Float64Array;
  readonly bestFinish: Float64Array;
  bestTeam: (readonly number[] | undefined)[] = [];
  bestParts: (readonly number[] | null)[] = [];
  best: readonly number[] = [];
  readonly #project: CompiledStaffed;
  readonly #random: SeededRandom;
  readonly #values: GoalValues;
  readonly #critical: CriticalWork;
  readonly #list: Int32Array;
  readonly #chosen: Int32Array;

  constructor(project: CompiledStaffed, random: SeededRandom) {
    this.#project = project;
    this.#random = random;
    this.generation = new StaffedGeneration(project);
    this.#critical = new CriticalWork(this.generation, random);
    this.#list = firstList(project);
    this.#chosen = new Int32Array(project.count).fill(ANYONE);
    this.bestStart = new Float64Array(project.count);
    this.bestFinish = new Float64Array(project.count);
    this.generation.generate(this.#list, this.#chosen);
    this.#values = new GoalValues(project, this.generation);
    this.#keep();
  }

  /** Goes on until the budget is used up or nothing can be better; `better` hears of each best so far. */
  run(budget: SearchBudget, isBest: (values: readonly number[]) => boolean, better: () => void): void {
    const { count } = this.#project;
    better();
    if (count === 0) return;
    let current = this.#values.energy();
    while (!isBest(this.best) && !budget.isUsedUp(this.generation.schedules)) {
      const critical = this.#random.ratio() < CRITICAL ? this.#critical.draw() : -1;
      const at = critical < 0 ? this.#random.below(count) : this.#list.indexOf(critical);
      const activity = this.#list[at] as number;
      const wasChosen = this.#chosen[activity] as number;
      const to = this.#random.ratio() < NAMING ? this.#name(at) : this.#shift(at, critical >= 0);
      this.generation.change(this.#list, this.#chosen, { activity, from: at, to });
      const energy = this.#values.energy();
      const heat = this.#heat(budget);
      if (energy <= current || this.#random.ratio() < Math.exp((current - energy) / Math.max(heat, 1e-12))) {
        current = energy;
        this.generation.keep();
        if (this.#keep()) better();
      } else {
        this.generation.undo();
        this.#chosen[activity] = wasChosen;
        this.#put(to, at);
      }
    }
  }

  #heat(budget: SearchBudget): number {
    const { schedules } = this.generation;
    const steps = budget.expected(schedules) / this.#project.count;
    return HEAT * Math.min(1, steps / STEPS_TO_ANNEAL) ** 2 * (1 - budget.share(schedules));
  }

  #keep(): boolean {
    const values = this.#values.inOrder();
    if (this.best.length > 0 && !isLess(values, this.best)) return false;
    this.best = values;
    this.bestStart.set(this.generation.start);
    this.bestFinish.set(this.generation.finish);
    this.bestTeam = this.generation.team.slice();
    this.bestParts = this.generation.parts.slice();
    return true;
  }

  #name(at: number): number {
    const a = this.#list[at] as number;
    const pool = this.#project.needs[a]?.[0]?.pool;
    const isFree = pool === undefined || pool.length === 0 || this.#random.ratio() < 0.5;
    this.#chosen[a] = isFree ? ANYONE : (pool[this.#random.below(pool.length)] as number);
    return at;
  }

  /** Moves one activity of the list to a place between its predecessors and successors; gives that place. */
  #shift(at: number, isSooner: boolean): number {
    const list = this.#list;
    const a = list[at] as number;
    const { before, after, count } = this.#project;
    const links = before[a] ?? [];
    const followers = after[a] ?? [];
    let low = at;
    while (low > 0 && !links.some(({ from }) => from === list[low - 1])) low--;
    if (isSooner && low < at) {
      const to = low + this.#random.below(at - low);
      this.#put(at, to);
      return to;
    }
    let high = at;
    while (high + 1 < count && !followers.includes(list[high + 1] as number)) high++;
    const to = low + this.#random.below(high - low + 1);
    this.#put(at, to);
    return to;
  }

  #put(at: number, to: number): void {
    const list = this.#list;
    const a = list[at] as number;
    if (to < at) list.copyWithin(to + 1, to, at);
    else list.copyWithin(at, at + 1, to + 1);
    list[to] = a;
  }
}

function isLess(values: readonly number[], than: readonly number[]): boolean {
  for (const [k, value] of values.entries()) if (value !== than[k]) return value < (than[k] as number);
  return false;
}
