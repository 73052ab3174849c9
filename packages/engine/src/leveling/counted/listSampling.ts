import type { SeededRandom } from "../seededRandom.ts";
import type { CompiledCounted } from "./countedProject.ts";
import type { Generation } from "./generation.ts";
import { searchTuning } from "./searchTuning.ts";

/**
 * Draws activity lists for a first population (LVL-5): among the activities that may come next, those whose latest start is
 * sooner are drawn more often, by a power of how far they are ahead of the last.
 */
export class ListSampling {
  readonly #project: CompiledCounted;
  readonly #random: SeededRandom;
  readonly #bias: number;
  readonly #waiting: Int32Array;
  readonly #eligible: Int32Array;
  readonly #weight: Float64Array;
  readonly #left: Int32Array;
  readonly #running: Int32Array;
  #eligibleCount = 0;

  constructor(project: CompiledCounted, random: SeededRandom) {
    this.#project = project;
    this.#random = random;
    this.#bias = searchTuning(project.count).bias;
    this.#waiting = new Int32Array(project.count);
    this.#eligible = new Int32Array(project.count);
    this.#weight = new Float64Array(project.count);
    this.#running = new Int32Array(project.count);
    this.#left = new Int32Array(project.resources);
  }

  /** A list drawn for serial generation; makes no schedule. */
  drawList(list: Int32Array): void {
    this.#begin();
    for (let k = 0; this.#eligibleCount > 0; k++) {
      this.#weigh(() => true);
      const activity = this.#take(this.#drawn());
      list[k] = activity;
      this.#release(activity);
    }
  }

  /**
   * Parallel generation: at each moment something finishes, starts what fits, drawn likewise. Counts as one schedule, leaves
   * it in `generation` and its order in the list; gives the makespan.
   */
  drawParallel(list: Int32Array, generation: Generation): number {
    const { count, capacity, duration, demand, resources } = this.#project;
    const { start, finish } = generation;
    generation.schedules += 1;
    this.#begin();
    this.#left.set(capacity);
    let [listed, running, makespan, now] = [0, 0, 0, 0];
    for (;;) {
      while (this.#weigh((activity) => this.#fits(activity))) {
        const activity = this.#take(this.#drawn());
        list[listed++] = activity;
        start[activity] = now;
        const done = now + (duration[activity] as number);
        finish[activity] = done;
        if (done > makespan) makespan = done;
        if (done === now) this.#release(activity);
        else {
          this.#running[running++] = activity;
          for (let r = 0; r < resources; r++)
            this.#left[r] = (this.#left[r] as number) - (demand[activity * resources + r] as number);
        }
      }
      if (listed === count) return makespan;
      now = this.#nextFinish(running, finish);
      running = this.#finishAt(now, running, finish);
    }
  }

  #begin(): void {
    const { count, predOffsets } = this.#project;
    this.#eligibleCount = 0;
    for (let a = 0; a < count; a++) {
      const before = (predOffsets[a + 1] as number) - (predOffsets[a] as number);
      this.#waiting[a] = before;
      if (before === 0) this.#eligible[this.#eligibleCount++] = a;
    }
  }

  #fits(activity: number): boolean {
    const { demand, resources } = this.#project;
    for (let r = 0; r < resources; r++)
      if ((demand[activity * resources + r] as number) > (this.#left[r] as number)) return false;
    return true;
  }

  /** Gives each eligible activity its weight, 0 to those that may not be drawn; false when none may. */
  #weigh(mayStart: (activity: number) => boolean): boolean {
    const { latest } = this.#project;
    let last = -1;
    for (let k = 0; k < this.#eligibleCount; k++) {
      const activity = this.#eligible[k] as number;
      const may = mayStart(activity);
      this.#weight[k] = may ? 1 : 0;
      if (may && (latest[activity] as number) > last) last = latest[activity] as number;
    }
    for (let k = 0; k < this.#eligibleCount; k++)
      if (this.#weight[k] !== 0)
        this.#weight[k] = (last - (latest[this.#eligible[k] as number] as number) + 1) ** this.#bias;
    return last >= 0;
  }

  /** The place among the eligible of one drawn by weight. */
  #drawn(): number {
    let sum = 0;
    for (let k = 0; k < this.#eligibleCount; k++) sum += this.#weight[k] as number;
    let rest = this.#random.ratio() * sum;
    let chosen = 0;
    for (let k = 0; k < this.#eligibleCount; k++) {
      if (this.#weight[k] === 0) continue;
      chosen = k;
      rest -= this.#weight[k] as number;
      if (rest <= 0) break;
    }
    return chosen;
  }

  #take(place: number): number {
    const activity = this.#eligible[place] as number;
    this.#eligibleCount -= 1;
    this.#eligible[place] = this.#eligible[this.#eligibleCount] as number;
    return activity;
  }

  #release(activity: number): void {
    const { succOffsets, succs } = this.#project;
    for (let k = succOffsets[activity] as number, end = succOffsets[activity + 1] as number; k < end; k++) {
      const to = succs[k] as number;
      const left = (this.#waiting[to] as number) - 1;
      this.#waiting[to] = left;
      if (left === 0) this.#eligible[this.#eligibleCount++] = to;
    }
  }

  #nextFinish(running: number, finish: Int32Array): number {
    let next = Infinity;
    for (let k = 0; k < running; k++) next = Math.min(next, finish[this.#running[k] as number] as number);
    return next;
  }

  #finishAt(now: number, running: number, finish: Int32Array): number {
    const { demand, resources } = this.#project;
    let still = 0;
    for (let k = 0; k < running; k++) {
      const activity = this.#running[k] as number;
      if ((finish[activity] as number) > now) {
        this.#running[still++] = activity;
        continue;
      }
      for (let r = 0; r < resources; r++)
        this.#left[r] = (this.#left[r] as number) + (demand[activity * resources + r] as number);
      this.#release(activity);
    }
    return still;
  }
}
