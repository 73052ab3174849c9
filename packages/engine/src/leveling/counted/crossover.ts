import type { SeededRandom } from "../seededRandom.ts";
import type { CompiledCounted } from "./countedProject.ts";
import { type SearchTuning, searchTuning } from "./searchTuning.ts";

/** One schedule of a population: its activities by finish, its finishes, its makespan. */
export interface Individual {
  list: Int32Array;
  finish: Int32Array;
  makespan: number;
  /** Makespan, less the share of room its activities have; smaller is better. */
  fitness: number;
}

/**
 * Crosses two schedules (LVL-6): the block of the first in which scarce resources are used best goes over as it is, what
 * comes before and after it takes the order of the second. Then neighbours without a link change places now and then.
 */
export class Crossover {
  readonly #project: CompiledCounted;
  readonly #random: SeededRandom;
  /** By activity: how much of the scarce resources it holds at once. */
  readonly #load: Float64Array;
  readonly #loadBefore: Float64Array;
  readonly #place: Int32Array;
  readonly #tuning: SearchTuning;

  constructor(project: CompiledCounted, random: SeededRandom) {
    this.#project = project;
    this.#random = random;
    this.#load = scarceLoads(project);
    this.#loadBefore = new Float64Array(project.horizon + 2);
    this.#place = new Int32Array(project.count);
    this.#tuning = searchTuning(project.count);
  }

  cross(first: Individual, second: Individual, child: Int32Array): void {
    const { count } = this.#project;
    const { shortest, longest } = this.#tuning;
    const length = Math.max(2, Math.floor(first.makespan * (shortest + (longest - shortest) * this.#random.ratio())));
    const opens = this.#bestWindow(first, length);
    let from = -1;
    let to = 0;
    for (let k = 0; k < count; k++) {
      const activity = first.list[k] as number;
      const done = first.finish[activity] as number;
      if (done >= opens && from < 0) from = k;
      if (done < opens + length) to = k + 1;
      this.#place[activity] = k;
    }
    from = Math.max(from, 0);
    to = Math.max(to, from + 1);
    let filled = 0;
    for (let k = 0; k < count; k++) {
      const activity = second.list[k] as number;
      if ((this.#place[activity] as number) < from) child[filled++] = activity;
    }
    for (let k = from; k < to; k++) child[filled++] = first.list[k] as number;
    for (let k = 0; k < count; k++) {
      const activity = second.list[k] as number;
      if ((this.#place[activity] as number) >= to) child[filled++] = activity;
    }
    this.#swapNeighbours(child);
    if (this.#tuning.insertions > 0) this.#insert(child);
  }

  /** Of some windows drawn at random the one that uses scarce resources best. */
  #bestWindow({ finish, makespan }: Individual, length: number): number {
    const { count, duration } = this.#project;
    const before = this.#loadBefore;
    before.fill(0, 0, makespan + 2);
    for (let a = 0; a < count; a++) {
      const done = finish[a] as number;
      const start = done - (duration[a] as number);
      before[start + 1] = (before[start + 1] as number) + (this.#load[a] as number);
      before[done + 1] = (before[done + 1] as number) - (this.#load[a] as number);
    }
    // Twice summed up: from changes to loads, from loads to all load before a moment.
    let load = 0;
    for (let t = 1; t <= makespan; t++) {
      load += before[t] as number;
      before[t] = (before[t - 1] as number) + load;
    }
    let [best, most] = [0, -1];
    for (let k = 0; k < this.#tuning.places; k++) {
      const opens = this.#random.below(Math.max(1, makespan - length + 1));
      const used = (before[Math.min(makespan, opens + length)] as number) - (before[opens] as number);
      if (used > most) [best, most] = [opens, used];
    }
    return best;
  }

  #swapNeighbours(list: Int32Array): void {
    const { count } = this.#project;
    for (let k = 0; k + 1 < count; k++) {
      if (this.#random.ratio() >= this.#tuning.swaps) continue;
      const one = list[k] as number;
      const next = list[k + 1] as number;
      if (this.#follows(one, next)) continue;
      list[k] = next;
      list[k + 1] = one;
    }
  }

  /** Moves activities now and then to any place between those they are linked to. */
  #insert(list: Int32Array): void {
    const { count } = this.#project;
    for (let at = 0; at < count; at++) {
      if (this.#random.ratio() >= this.#tuning.insertions) continue;
      const activity = list[at] as number;
      let [low, high] = [at, at];
      while (low > 0 && !this.#follows(list[low - 1] as number, activity)) low--;
      while (high + 1 < count && !this.#follows(activity, list[high + 1] as number)) high++;
      const to = low + this.#random.below(high - low + 1);
      if (to < at) list.copyWithin(to + 1, to, at);
      else list.copyWithin(at, at + 1, to + 1);
      list[to] = activity;
    }
  }

  #follows(from: number, to: number): boolean {
    const { predOffsets, preds } = this.#project;
    for (let p = predOffsets[to] as number, end = predOffsets[to + 1] as number; p < end; p++)
      if (preds[p] === from) return true;
    return false;
  }
}

/** A resource counts the more the closer all its work comes to what there is of it. */
function scarceLoads({ count, resources, capacity, demand, duration }: CompiledCounted): Float64Array {
  const work = new Float64Array(resources);
  for (let a = 0; a < count; a++)
    for (let r = 0; r < resources; r++) {
      const units = (demand[a * resources + r] as number) / Math.max(1, capacity[r] as number);
      work[r] = (work[r] as number) + units * (duration[a] as number);
    }
  const most = Math.max(1e-9, ...work);
  const loads = new Float64Array(count);
  for (let a = 0; a < count; a++)
    for (let r = 0; r < resources; r++) {
      const units = (demand[a * resources + r] as number) / Math.max(1, capacity[r] as number);
      loads[a] = (loads[a] as number) + units * ((work[r] as number) / most) ** 2;
    }
  return loads;
}
