import { LATEST_INSTANT } from "../../schedule/checkPlan.ts";
import type { Instant } from "../../units/time.ts";

const BEGINNING = -0x8000_0000;

/**
 * How much of one person or resource is free over time, as steps, in thousandths (LVL-10). Before the first step and after
 * the last the level is that of its neighbour; neighbouring steps have different levels.
 */
export class Timeline {
  #times = new Int32Array(8);
  #levels = new Int32Array(8);
  #length = 1;

  constructor(capacity: number) {
    this.#times[0] = BEGINNING;
    this.#levels[0] = capacity;
  }

  /** Makes this one say the same as another. */
  copy(other: Timeline): void {
    const length = other.#length;
    if (this.#times.length < length) {
      this.#times = new Int32Array(other.#times.length);
      this.#levels = new Int32Array(other.#times.length);
    }
    // A loop: typed arrays of some ten entries are slower to slice and set.
    for (let step = 0; step < length; step++) {
      this.#times[step] = other.#times[step] as number;
      this.#levels[step] = other.#levels[step] as number;
    }
    this.#length = length;
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

  /** From when on so many units are free after the last stretch with less that overlaps [from, to); `from` when there is none. */
  clashEnd(from: Instant, to: Instant, units: number): Instant {
    let step = this.#stepAt(from);
    let end = from;
    for (; step < this.#length && (this.#times[step] as number) < to; step++) {
      if ((this.#levels[step] as number) >= units) continue;
      while (step + 1 < this.#length && (this.#levels[step + 1] as number) < units) step += 1;
      if (step + 1 === this.#length) return Infinity;
      end = this.#times[step + 1] as number;
      // After this no calendar works: nobody is free again.
      if (end >= LATEST_INSTANT) return Infinity;
    }
    return end;
  }

  /** The first moment at or after `from` with less than `units` free; Infinity when there is none. */
  clashStart(from: Instant, units: number): Instant {
    let step = this.#stepAt(from);
    if ((this.#levels[step] as number) < units) return from;
    while (++step < this.#length) if ((this.#levels[step] as number) < units) return this.#times[step] as number;
    return Infinity;
  }

  take(from: Instant, to: Instant, units: number): void {
    if (from >= to || units === 0) return;
    const first = this.#split(from);
    const last = this.#split(to);
    for (let step = first; step < last; step++) this.#levels[step] = (this.#levels[step] as number) - units;
    this.#join(last);
    this.#join(first);
  }

  /** Makes a step begin at `t`; gives its place. */
  #split(t: Instant): number {
    const step = this.#stepAt(t);
    if (this.#times[step] === t) return step;
    if (this.#length === this.#times.length) this.#grow();
    const times = this.#times;
    const levels = this.#levels;
    for (let k = this.#length; k > step + 1; k--) {
      times[k] = times[k - 1] as number;
      levels[k] = levels[k - 1] as number;
    }
    times[step + 1] = t;
    levels[step + 1] = levels[step] as number;
    this.#length += 1;
    return step + 1;
  }

  /** Takes a step away that says what the one before it says. */
  #join(step: number): void {
    const times = this.#times;
    const levels = this.#levels;
    if (step === 0 || levels[step] !== levels[step - 1]) return;
    for (let k = step + 1; k < this.#length; k++) {
      times[k - 1] = times[k] as number;
      levels[k - 1] = levels[k] as number;
    }
    this.#length -= 1;
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
