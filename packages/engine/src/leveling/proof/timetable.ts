import type { CompiledCounted } from "../counted/countedProject.ts";
import { AT_LEAST, AT_MOST, type BoundTrail } from "./boundTrail.ts";

/**
 * Keeps every resource within its capacity at every moment (LVL-18): where an activity must run whatever its start, it takes
 * what it needs; an activity that does not fit beside that moves on. Explained moment by moment, as by Schutt et al.
 */
export class Timetable {
  readonly #project: CompiledCounted;
  readonly #trail: BoundTrail;
  readonly #load: Int32Array;
  /** By resource: the activities that need it, the largest need first. */
  readonly #users: Int32Array[];

  constructor(project: CompiledCounted, trail: BoundTrail) {
    const { count, resources, demand, duration } = project;
    this.#project = project;
    this.#trail = trail;
    this.#load = new Int32Array(trail.width + 1);
    this.#users = Array.from({ length: resources }, (_, r) => {
      const need = (a: number) => demand[a * resources + r] as number;
      const users = Array.from({ length: count }, (_, a) => a).filter(
        (a) => need(a) > 0 && (duration[a] as number) > 0,
      );
      return Int32Array.from(users.sort((one, other) => need(other) - need(one)));
    });
  }

  /** Follows all that the bounds imply for one resource; false on a conflict, laid down in the trail. */
  follow(resource: number): boolean {
    const users = this.#users[resource] as Int32Array;
    if (!this.#fill(resource, users)) return false;
    const { bound } = this.#trail;
    for (const a of users) {
      if (bound[a * 2] === bound[a * 2 + 1]) continue;
      if (!this.#pushLater(resource, a) || !this.#pushSooner(resource, a)) return false;
    }
    return true;
  }

  #need(resource: number, a: number): number {
    return this.#project.demand[a * this.#project.resources + resource] as number;
  }

  /** Sums up what must run at each moment; false where that is too much already. */
  #fill(resource: number, users: Int32Array): boolean {
    const load = this.#load.fill(0);
    const { bound } = this.#trail;
    const capacity = this.#project.capacity[resource] as number;
    for (const a of users) {
      const end = (bound[a * 2] as number) + (this.#project.duration[a] as number);
      const need = this.#need(resource, a);
      for (let t = bound[a * 2 + 1] as number; t < end; t++) {
        const sum = (load[t] as number) + need;
        load[t] = sum;
        if (sum > capacity) return this.#overload(resource, t);
      }
    }
    return true;
  }

  #overload(resource: number, t: number): false {
    const trail = this.#trail;
    const why = this.#whyRunning(resource, {
      t,
      besides: -1,
      above: this.#project.capacity[resource] as number,
      more: 0,
    });
    trail.conflict.length = 0;
    for (let k = why + 1, end = why + 1 + (trail.why[why] as number); k < end; k++)
      trail.conflict.push(trail.why[k] as number);
    return false;
  }

  /** Moves a start on past all moments of its window at which what must run leaves too little. */
  #pushLater(resource: number, a: number): boolean {
    const { bound } = this.#trail;
    const duration = this.#project.duration[a] as number;
    const room = (this.#project.capacity[resource] as number) - this.#need(resource, a);
    for (;;) {
      const least = bound[a * 2] as number;
      let t = Math.min(least + duration, bound[a * 2 + 1] as number) - 1;
      while (t >= least && (this.#load[t] as number) <= room) t--;
      if (t < least) return true;
      const why = this.#whyRunning(resource, { t, besides: a, above: room, more: 1 });
      this.#addWhy(why, this.#trail.literal(a * 2 + AT_LEAST, Math.max(0, t - duration + 1)));
      if (!this.#trail.tighten(a * 2 + AT_LEAST, t + 1, why)) return false;
    }
  }

  #pushSooner(resource: number, a: number): boolean {
    const { bound } = this.#trail;
    const duration = this.#project.duration[a] as number;
    const room = (this.#project.capacity[resource] as number) - this.#need(resource, a);
    for (;;) {
      const most = bound[a * 2 + 1] as number;
      const end = most + duration;
      let t = Math.max(most, (bound[a * 2] as number) + duration);
      while (t < end && (this.#load[t] as number) <= room) t++;
      if (t >= end) return true;
      const why = this.#whyRunning(resource, { t, besides: a, above: room, more: 1 });
      this.#addWhy(why, this.#trail.literal(a * 2 + AT_MOST, t));
      if (!this.#trail.tighten(a * 2 + AT_MOST, t - duration, why)) return false;
    }
  }

  /** Explains that activities which must run at `t` take more than `above`: as few as will do, the largest first. */
  #whyRunning(
    resource: number,
    { t, besides, above, more }: { t: number; besides: number; above: number; more: number },
  ): number {
    const trail = this.#trail;
    const users = this.#users[resource] as Int32Array;
    const at = trail.beginWhy(users.length * 2 + more);
    let count = 0;
    let sum = 0;
    for (const a of users) {
      if (a === besides) continue;
      const duration = this.#project.duration[a] as number;
      if ((trail.bound[a * 2 + 1] as number) > t || (trail.bound[a * 2] as number) + duration <= t) continue;
      trail.why[at + 1 + count++] = trail.literal(a * 2 + AT_LEAST, Math.max(0, t - duration + 1));
      trail.why[at + 1 + count++] = trail.literal(a * 2 + AT_MOST, t);
      sum += this.#need(resource, a);
      if (sum > above) break;
    }
    trail.endWhy(at, count);
    return at;
  }

  #addWhy(why: number, literal: number): void {
    const trail = this.#trail;
    const count = trail.why[why] as number;
    trail.why[why + 1 + count] = literal;
    trail.endWhy(why, count + 1);
  }
}
