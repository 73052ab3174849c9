import type { Instant } from "../../units/time.ts";

const BEGINNING = -0x8000_0000;

/**
 * How much of one person or resource is free over time, as steps, in thousandths (LVL-10). Before the first step and after
 * the last the level is that of its neighbour. `reset` returns to what was free before anything was planned.
 */
export class Timeline {
  #times = new Int32Array(8);
  #levels = new Int32Array(8);
  #length = 1;
  #baseTimes = new Int32Array(0);
  #baseLevels = new Int32Array(0);

  constructor(capacity: number) {
    this.#times[0] = BEGINNING;
    this.#levels[0] = capacity;
  }

  /** Makes what is free now the state that `reset` returns to. */
  keepAsBase(): void {
    this.#baseTimes = this.#times.slice(0, this.#length);
    this.#baseLevels = this.#levels.slice(0, this.#length);
  }

  reset(): void {
    this.#times.set(this.#baseTimes);
    this.#levels.set(this.#baseLevels);
    this.#length = this.#baseTimes.length;
  }

  /** The step that holds at `t`. */
  #stepAt(t: Instant): number {
    let low = 0;
    let high = this.#length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#times[middle] as number) <= t) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where the last stretch with less than `units` free ends that overlaps [from, to); `from` when there is none. */
  clashEnd(from: Instant, to: Instant, units: number): Instant {
    let step = this.#stepAt(from);
    let end = from;
    for (; step < this.#length && (this.#times[step] as number) < to; step++) {
      if ((this.#levels[step] as number) >= units) continue;
      if (step + 1 === this.#length) return Infinity;
      end = this.#times[step + 1] as number;
    }
    return end;
  }

  take(from: Instant, to: Instant, units: number): void {
    if (from >= to || units === 0) return;
    const first = this.#split(from);
    const last = this.#split(to);
    for (let step = first; step < last; step++) this.#levels[step] = (this.#levels[step] as number) - units;
  }

  /** Makes a step begin at `t`; gives its place. */
  #split(t: Instant): number {
    const step = this.#stepAt(t);
    if (this.#times[step] === t) return step;
    if (this.#length === this.#times.length) this.#grow();
    this.#times.copyWithin(step + 2, step + 1, this.#length);
    this.#levels.copyWithin(step + 2, step + 1, this.#length);
    this.#times[step + 1] = t;
    this.#levels[step + 1] = this.#levels[step] as number;
    this.#length += 1;
    return step + 1;
  }

  #grow(): void {
    const times = new Int32Array(this.#length * 2);
    const levels = new Int32Array(this.#length * 2);
    times.set(this.#times);
    levels.set(this.#levels);
    this.#times = times;
    this.#levels = levels;
  }
}
