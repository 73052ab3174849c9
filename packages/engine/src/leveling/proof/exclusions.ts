import type { CompiledCounted } from "../counted/countedProject.ts";
import { AT_LEAST, AT_MOST, type BoundTrail } from "./boundTrail.ts";

/**
 * Of two activities that together need more of a resource than there is one comes after the other: where the bounds leave
 * only one order, it holds like a link (LVL-18).
 */
export class Exclusions {
  readonly #duration: Int32Array;
  readonly #trail: BoundTrail;
  /** By activity: those that cannot run beside it and are not linked to it. */
  readonly #others: readonly Int32Array[];

  constructor(project: CompiledCounted, trail: BoundTrail) {
    this.#duration = project.duration;
    this.#trail = trail;
    this.#others = excluded(project);
  }

  /** Follows a change of an activity's bounds; false on a conflict, laid down in the trail. */
  follow(a: number): boolean {
    for (const b of this.#others[a] as Int32Array) if (!this.#order(a, b) || !this.#order(b, a)) return false;
    return true;
  }

  /** Where `last` is done too late for `first` to follow it, it comes after `first`. */
  #order(last: number, first: number): boolean {
    const trail = this.#trail;
    const { bound } = trail;
    const duration = this.#duration;
    const latest = bound[first * 2 + AT_MOST] as number;
    if ((bound[last * 2 + AT_LEAST] as number) + (duration[last] as number) <= latest) return true;
    const least = bound[first * 2 + AT_LEAST] as number;
    const done = least + (duration[first] as number);
    if (done > (bound[last * 2 + AT_LEAST] as number)) {
      const why = this.#why(last, first, trail.literal(first * 2 + AT_LEAST, least));
      if (!trail.tighten(last * 2 + AT_LEAST, done, why)) return false;
    }
    const most = bound[last * 2 + AT_MOST] as number;
    const begun = most - (duration[first] as number);
    if (begun >= latest) return true;
    const why = this.#why(last, first, trail.literal(last * 2 + AT_MOST, most));
    return trail.tighten(first * 2 + AT_MOST, begun, why);
  }

  #why(last: number, first: number, literal: number): number {
    const trail = this.#trail;
    const latest = trail.bound[first * 2 + AT_MOST] as number;
    const at = trail.beginWhy(3);
    trail.why[at + 1] = literal;
    trail.why[at + 2] = trail.literal(first * 2 + AT_MOST, latest);
    trail.why[at + 3] = trail.literal(last * 2 + AT_LEAST, Math.max(0, latest + 1 - (this.#duration[last] as number)));
    trail.endWhy(at, 3);
    return at;
  }
}

function excluded(project: CompiledCounted): Int32Array[] {
  const { count, resources, capacity, demand, duration } = project;
  const follows = followers(project);
  const isTooMuch = (a: number, b: number) => {
    for (let r = 0; r < resources; r++)
      if ((demand[a * resources + r] as number) + (demand[b * resources + r] as number) > (capacity[r] as number))
        return true;
    return false;
  };
  const all = Array.from({ length: count }, (_, a) => a);
  return all.map((a) =>
    Int32Array.from(
      all.filter(
        (b) =>
          a !== b &&
          duration[a] !== 0 &&
          duration[b] !== 0 &&
          follows[a * count + b] === 0 &&
          follows[b * count + a] === 0 &&
          isTooMuch(a, b),
      ),
    ),
  );
}

/** 1 at a × count + b where b follows a over one link or several. */
function followers({ count, succOffsets, succs }: CompiledCounted): Uint8Array {
  const follows = new Uint8Array(count * count);
  for (let a = count - 1; a >= 0; a--)
    for (let k = succOffsets[a] as number, end = succOffsets[a + 1] as number; k < end; k++) {
      const to = succs[k] as number;
      follows[a * count + to] = 1;
      for (let b = to + 1; b < count; b++) if (follows[to * count + b] === 1) follows[a * count + b] = 1;
    }
  return follows;
}
