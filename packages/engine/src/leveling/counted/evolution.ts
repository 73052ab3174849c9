import type { SearchBudget } from "../searchBudget.ts";
import type { SeededRandom } from "../seededRandom.ts";
import type { CompiledCounted } from "./countedProject.ts";
import { Crossover, type Individual } from "./crossover.ts";
import { Generation } from "./generation.ts";
import { ListSampling } from "./listSampling.ts";
import { searchTuning } from "./searchTuning.ts";
import { WindowRebuild } from "./windowRebuild.ts";

/** Of the first population so many are made by parallel generation, the others by serial. */
const PARALLEL_SHARE = 0.6;
/** A child is made forward only where so many times the usual gain of that would bring it among the others. */
const HOPE = 1.5;
/** Weight of the last gain in the usual one. */
const FRESH = 0.02;

/**
 * A population of schedules that is improved child by child (LVL-7). Each child is made backward and then forward, so that
 * every schedule is justified both ways; it takes the place of the worst when it is no worse and not there already. One that is far
 * too long when made backward is given up there, which leaves its second schedule for another.
 */
export class Evolution {
  readonly generation: Generation;
  /** The best schedule found: starts by activity, and its makespan. */
  readonly bestStart: Int32Array;
  best = Infinity;
  readonly #project: CompiledCounted;
  readonly #random: SeededRandom;
  readonly #crossover: Crossover;
  readonly #rebuild: WindowRebuild;
  readonly #population: Individual[] = [];
  readonly #late: Int32Array;
  #child: Individual;
  /** What making a schedule forward has lately taken off the one made backward. */
  #gain = 0;

  constructor(project: CompiledCounted, random: SeededRandom) {
    this.#project = project;
    this.#random = random;
    this.generation = new Generation(project);
    this.#crossover = new Crossover(project, random);
    this.#rebuild = new WindowRebuild(project, random);
    this.bestStart = new Int32Array(project.count);
    this.#late = new Int32Array(project.count);
    this.#child = this.#individual();
  }

  /** Goes on until the budget is used up or the best cannot be shorter than `bound`. */
  run(budget: SearchBudget, bound: number): void {
    const isOver = () => this.best <= bound || budget.isUsedUp(this.generation.schedules);
    this.#fill(budget, isOver);
    const { rebuilds } = searchTuning(this.#project.count);
    while (!isOver() && this.#population.length > 1) {
      this.#beget(rebuilds);
      const worst = this.#worst();
      const longest = (this.#population[worst] as Individual).makespan + HOPE * this.#gain;
      if (this.#justify(this.#child, longest)) this.#settle(worst);
    }
  }

  /** Gives the child a list: of one schedule with a window ordered anew, or of two crossed. */
  #beget(rebuilds: number): void {
    const first = this.#chosen();
    if (rebuilds > 0 && this.#random.ratio() < rebuilds) {
      this.#rebuild.rebuild(first, this.#child.list);
      return;
    }
    let second = first;
    while (second === first) second = this.#chosen();
    this.#crossover.cross(first, second, this.#child.list);
  }

  #individual(): Individual {
    const { count } = this.#project;
    return { list: new Int32Array(count), finish: new Int32Array(count), makespan: 0, fitness: 0 };
  }

  #fill(budget: SearchBudget, isOver: () => boolean): void {
    const sampling = new ListSampling(this.#project, this.#random);
    let size = budget.population(0);
    while (this.#population.length < size && !isOver()) {
      const one = this.#individual();
      if (this.#random.ratio() < PARALLEL_SHARE) this.#keep(sampling.drawParallel(one.list, this.generation));
      else {
        sampling.drawList(one.list);
        this.#keep(this.generation.forward(one.list));
      }
      this.generation.sortByFinish(one.list);
      this.#justify(one);
      this.#population.push(one);
      size = budget.population(this.generation.schedules);
    }
  }

  /** Makes the schedule of a list in order of finish, backward and then forward, and judges it; false where it is given up halfway. */
  #justify(one: Individual, longest = Infinity): boolean {
    const { generation } = this;
    const { count } = this.#project;
    const { list } = one;
    const late = this.#late;
    const before = generation.backward(list);
    this.#keep(before);
    if (before > longest) return false;
    late.set(generation.start);
    generation.sortByStart(list);
    const makespan = generation.forward(list);
    this.#keep(makespan);
    this.#gain += FRESH * (before - makespan - this.#gain);
    generation.sortByFinish(list);
    let room = 0;
    for (let a = 0; a < count; a++) {
      const more = (late[a] as number) - before + makespan - (generation.start[a] as number);
      if (more > 0) room += more;
    }
    one.finish.set(generation.finish);
    one.makespan = makespan;
    one.fitness = makespan - room / (count * makespan + 1);
    return true;
  }

  #keep(makespan: number): void {
    if (makespan >= this.best) return;
    this.best = makespan;
    this.bestStart.set(this.generation.start);
  }

  #chosen(): Individual {
    const one = this.#population[this.#random.below(this.#population.length)] as Individual;
    const other = this.#population[this.#random.below(this.#population.length)] as Individual;
    return other.fitness < one.fitness ? other : one;
  }

  #worst(): number {
    let worst = 0;
    this.#population.forEach(({ fitness }, at) => {
      if (fitness >= (this.#population[worst] as Individual).fitness) worst = at;
    });
    return worst;
  }

  #settle(worst: number): void {
    const child = this.#child;
    const replaced = this.#population[worst] as Individual;
    if (child.fitness > replaced.fitness || this.#population.some((one) => isSame(one, child))) return;
    this.#population[worst] = child;
    this.#child = replaced;
  }
}

function isSame(one: Individual, other: Individual): boolean {
  if (one.fitness !== other.fitness) return false;
  for (let a = 0; a < one.finish.length; a++) if (one.finish[a] !== other.finish[a]) return false;
  return true;
}
