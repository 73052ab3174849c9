import type { CompiledCounted } from "./countedProject.ts";

/**
 * What is left of every resource at every moment, several resources in one 32-bit word: each has its bits and a guard bit
 * above them, so that one subtraction and one mask tell whether all are left (LVL-2).
 */
export class PackedProfile {
  readonly words: number;
  /** By activity, then word. */
  readonly #demand: Int32Array;
  readonly #full: Int32Array;
  readonly #guard: Int32Array;
  readonly #left: Int32Array;
  readonly #duration: Int32Array;

  constructor(project: CompiledCounted) {
    const { count, resources, capacity, demand, horizon } = project;
    const word = new Int32Array(resources);
    const shift = new Int32Array(resources);
    let [at, used] = [0, 0];
    for (let r = 0; r < resources; r++) {
      const bits = 33 - Math.clz32(capacity[r] as number);
      if (used + bits > 32) [at, used] = [at + 1, 0];
      word[r] = at;
      shift[r] = used;
      used += bits;
    }
    this.words = at + 1;
    this.#duration = project.duration;
    this.#demand = new Int32Array(count * this.words);
    this.#full = new Int32Array(this.words);
    this.#guard = new Int32Array(this.words);
    this.#left = new Int32Array((horizon + 1) * this.words);
    for (let r = 0; r < resources; r++) {
      const w = word[r] as number;
      const guard = 1 << ((shift[r] as number) + 32 - Math.clz32(capacity[r] as number));
      this.#guard[w] = (this.#guard[w] as number) | guard;
      this.#full[w] = (this.#full[w] as number) | guard | ((capacity[r] as number) << (shift[r] as number));
      for (let a = 0; a < count; a++) {
        const k = a * this.words + w;
        this.#demand[k] = (this.#demand[k] as number) | ((demand[a * resources + r] as number) << (shift[r] as number));
      }
    }
  }

  /** Nothing is taken any more. */
  clear(): void {
    const { words } = this;
    if (words === 1) this.#left.fill(this.#full[0] as number);
    else for (let k = 0; k < this.#left.length; k++) this.#left[k] = this.#full[k % words] as number;
  }

  /** The earliest start from `from` on at which all that an activity needs is left for its whole duration. */
  earliest(activity: number, from: number): number {
    return this.words === 1 ? this.#earliestInOne(activity, from) : this.#earliestInMany(activity, from);
  }

  #earliestInOne(activity: number, from: number): number {
    const left = this.#left;
    const need = this.#demand[activity] as number;
    const guard = this.#guard[0] as number;
    const duration = this.#duration[activity] as number;
    let start = from;
    // Looking from the window's end backwards skips the most on a clash; below `known` it has been seen to fit.
    let known = from;
    for (;;) {
      const end = start + duration;
      let t = end - 1;
      while (t >= known && (((left[t] as number) - need) & guard) === guard) t--;
      if (t < known) return start;
      start = t + 1;
      // What lies between the clash and the window's end fits already.
      known = end;
    }
  }

  #earliestInMany(activity: number, from: number): number {
    const end = (this.#duration[activity] as number) - 1;
    let start = from;
    for (let t = start + end; t >= start; t--) {
      if (this.#fits(activity, t)) continue;
      start = t + 1;
      t = start + end + 1;
    }
    return start;
  }

  #fits(activity: number, moment: number): boolean {
    const { words } = this;
    for (let w = 0; w < words; w++) {
      const guard = this.#guard[w] as number;
      const rest = (this.#left[moment * words + w] as number) - (this.#demand[activity * words + w] as number);
      if ((rest & guard) !== guard) return false;
    }
    return true;
  }

  /** Whether all is left from `start` on for the whole duration. */
  isFree(activity: number, start: number): boolean {
    return this.earliest(activity, start) === start;
  }

  take(activity: number, start: number): void {
    const left = this.#left;
    const { words } = this;
    const end = start + (this.#duration[activity] as number);
    if (words === 1) {
      const need = this.#demand[activity] as number;
      for (let t = start; t < end; t++) left[t] = (left[t] as number) - need;
      return;
    }
    for (let t = start * words; t < end * words; t++)
      left[t] = (left[t] as number) - (this.#demand[activity * words + (t % words)] as number);
  }
}
