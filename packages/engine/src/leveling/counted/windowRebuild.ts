import type { SeededRandom } from "../seededRandom.ts";
import type { CompiledCounted } from "./countedProject.ts";
import type { Individual } from "./crossover.ts";

/** Shares of the makespan a window may span. */
const SHORTEST = 0.2;
const LONGEST = 0.6;
/** How likely the drawing passes over an activity that could come next, on to the one after it. */
const PASSED_OVER = 0.6;

/**
 * Orders the activities that finish within a window of time anew and leaves all others where they are in the list (LVL-25).
 * The order drawn keeps all links.
 */
export class WindowRebuild {
  readonly #project: CompiledCounted;
  readonly #random: SeededRandom;
  /** Activities of the window that are not in the new list yet, in the order of the old one. */
  readonly #rest: Int32Array;
  readonly #isWaiting: Uint8Array;
  #waiting = 0;

  constructor(project: CompiledCounted, random: SeededRandom) {
    this.#project = project;
    this.#random = random;
    this.#rest = new Int32Array(project.count);
    this.#isWaiting = new Uint8Array(project.count);
  }

  rebuild({ list, finish, makespan }: Individual, child: Int32Array): void {
    const { count } = this.#project;
    const share = SHORTEST + (LONGEST - SHORTEST) * this.#random.ratio();
    const length = Math.max(1, Math.floor(makespan * share));
    const opens = this.#random.below(Math.max(1, makespan - length + 1));
    child.set(list);
    let from = 0;
    while (from < count && (finish[list[from] as number] as number) <= opens) from++;
    this.#waiting = 0;
    for (let k = from; k < count && (finish[list[k] as number] as number) <= opens + length; k++) {
      const activity = list[k] as number;
      this.#rest[this.#waiting++] = activity;
      this.#isWaiting[activity] = 1;
    }
    for (let k = from; this.#waiting > 0; k++) child[k] = this.#drawn();
  }

  /** Takes one of those that wait for no other; the sooner in the old list the more likely. */
  #drawn(): number {
    const rest = this.#rest;
    let place = 0;
    for (let k = 0; k < this.#waiting; k++) {
      if (!this.#mayCome(rest[k] as number)) continue;
      place = k;
      if (this.#random.ratio() >= PASSED_OVER) break;
    }
    const activity = rest[place] as number;
    this.#isWaiting[activity] = 0;
    this.#waiting -= 1;
    rest.copyWithin(place, place + 1, this.#waiting + 1);
    return activity;
  }

  #mayCome(activity: number): boolean {
    const { predOffsets, preds } = this.#project;
    for (let p = predOffsets[activity] as number, end = predOffsets[activity + 1] as number; p < end; p++)
      if (this.#isWaiting[preds[p] as number] === 1) return false;
    return true;
  }
}
