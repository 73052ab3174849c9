import type { CompiledCounted } from "./countedProject.ts";
import { PackedProfile } from "./packedProfile.ts";

/**
 * Schedule generation over activity lists (LVL-3, LVL-4): every method that makes a complete schedule counts one. The
 * schedule last made stands in `start` and `finish`; nothing is allocated on the way.
 */
export class Generation {
  readonly project: CompiledCounted;
  readonly start: Int32Array;
  readonly finish: Int32Array;
  /** Complete schedules made so far, those inside improvement included. */
  schedules = 0;
  readonly #profile: PackedProfile;
  readonly #mirrored: Int32Array;
  readonly #list: Int32Array;
  readonly #buckets: Int32Array;

  constructor(project: CompiledCounted) {
    this.project = project;
    this.start = new Int32Array(project.count);
    this.finish = new Int32Array(project.count);
    this.#profile = new PackedProfile(project);
    this.#mirrored = new Int32Array(project.count);
    this.#list = new Int32Array(project.count);
    this.#buckets = new Int32Array(project.horizon + 2);
  }

  /** Puts every activity of the list, in its order, at the earliest it can start; gives the makespan. */
  forward(list: Int32Array): number {
    const { count, duration, predOffsets, preds } = this.project;
    const { start, finish } = this;
    const profile = this.#profile;
    this.schedules += 1;
    profile.clear();
    let makespan = 0;
    for (let k = 0; k < count; k++) {
      const a = list[k] as number;
      let from = 0;
      for (let p = predOffsets[a] as number, end = predOffsets[a + 1] as number; p < end; p++) {
        const done = finish[preds[p] as number] as number;
        if (done > from) from = done;
      }
      const at = profile.earliest(a, from);
      profile.take(a, at);
      const done = at + (duration[a] as number);
      start[a] = at;
      finish[a] = done;
      if (done > makespan) makespan = done;
    }
    return makespan;
  }

  /** The same from the end: every activity of the list, taken from its last, as late as it can finish. */
  backward(list: Int32Array): number {
    const { count, duration, succOffsets, succs } = this.project;
    const { start, finish } = this;
    const mirrored = this.#mirrored;
    const profile = this.#profile;
    this.schedules += 1;
    profile.clear();
    let makespan = 0;
    for (let k = count - 1; k >= 0; k--) {
      const a = list[k] as number;
      let from = 0;
      for (let s = succOffsets[a] as number, end = succOffsets[a + 1] as number; s < end; s++) {
        const done = mirrored[succs[s] as number] as number;
        if (done > from) from = done;
      }
      const at = profile.earliest(a, from);
      profile.take(a, at);
      const done = at + (duration[a] as number);
      mirrored[a] = done;
      if (done > makespan) makespan = done;
    }
    for (let a = 0; a < count; a++) {
      const at = makespan - (mirrored[a] as number);
      start[a] = at;
      finish[a] = at + (duration[a] as number);
    }
    return makespan;
  }

  /** Puts the list in the order of the schedule's starts, keeping the list's own order among equals. */
  sortByStart(list: Int32Array): void {
    this.#sort(list, this.start);
  }

  /** Puts the list in the order of the schedule's finishes, keeping the list's own order among equals. */
  sortByFinish(list: Int32Array): void {
    this.#sort(list, this.finish);
  }

  #sort(list: Int32Array, key: Int32Array): void {
    const { count } = this.project;
    const buckets = this.#buckets;
    const sorted = this.#list;
    let last = 0;
    for (let a = 0; a < count; a++) if ((key[a] as number) > last) last = key[a] as number;
    buckets.fill(0, 0, last + 2);
    for (let a = 0; a < count; a++) {
      const after = (key[a] as number) + 1;
      buckets[after] = (buckets[after] as number) + 1;
    }
    for (let t = 1; t <= last; t++) buckets[t] = (buckets[t] as number) + (buckets[t - 1] as number);
    for (let k = 0; k < count; k++) {
      const a = list[k] as number;
      const at = key[a] as number;
      const place = buckets[at] as number;
      sorted[place] = a;
      buckets[at] = place + 1;
    }
    list.set(sorted);
  }
}
