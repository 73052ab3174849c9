import { AT_LEAST, type BoundTrail } from "./boundTrail.ts";

/** A learned clause: one of its literals must be true. The first two are watched. */
export interface Clause {
  literals: Int32Array;
  /** How many levels it spans; the fewer the more useful. */
  span: number;
  activity: number;
  isDropped: boolean;
}

/** Clauses with two watched literals each: looked at only when a bound passes one of them (LVL-18). */
export class ClauseStore {
  readonly clauses: Clause[] = [];
  readonly #trail: BoundTrail;
  readonly #watching: (Clause[] | undefined)[];
  readonly #numberOf = new Map<Clause, number>();
  #reasons: Clause[] = [];

  constructor(trail: BoundTrail) {
    this.#trail = trail;
    this.#watching = new Array<Clause[] | undefined>(trail.variables * 2 * trail.width);
  }

  /** Reason number of a clause; clauses stand below the decisions' -1. */
  reasonOf(clause: Clause): number {
    let number = this.#numberOf.get(clause);
    if (number === undefined) {
      number = this.#reasons.push(clause) - 1;
      this.#numberOf.set(clause, number);
    }
    return -2 - number;
  }

  byReason(reason: number): Clause {
    return this.#reasons[-2 - reason] as Clause;
  }

  add(literals: Int32Array, span: number): Clause {
    const clause = { literals, span, activity: 0, isDropped: false };
    if (literals.length > 1) {
      this.clauses.push(clause);
      this.#watch(literals[0] as number, clause);
      this.#watch(literals[1] as number, clause);
    }
    return clause;
  }

  #watch(literal: number, clause: Clause): void {
    const list = this.#watching[literal];
    if (list) list.push(clause);
    else this.#watching[literal] = [clause];
  }

  /** Follows one change of a bound; false on a conflict, laid down in the trail. */
  follow(entry: number): boolean {
    const trail = this.#trail;
    const side = trail.side[entry] as number;
    const [from, to] = [trail.old[entry] as number, trail.reached[entry] as number];
    const other = (side ^ 1) * trail.width;
    if ((side & 1) === AT_LEAST) {
      for (let value = from; value < to; value++) if (!this.#falsified(other + value)) return false;
    } else for (let value = from; value > to; value--) if (!this.#falsified(other + value)) return false;
    return true;
  }

  #falsified(literal: number): boolean {
    const list = this.#watching[literal];
    if (!list || list.length === 0) return true;
    let kept = 0;
    for (let k = 0; k < list.length; k++) {
      const clause = list[k] as Clause;
      if (clause.isDropped) continue;
      if (this.#moved(clause, literal)) continue;
      list[kept++] = clause;
      if (this.#implied(clause)) continue;
      for (k += 1; k < list.length; k++) list[kept++] = list[k] as Clause;
      list.length = kept;
      return false;
    }
    list.length = kept;
    return true;
  }

  /** Puts the false literal second; true when another could be watched in its place. */
  #moved(clause: Clause, literal: number): boolean {
    const trail = this.#trail;
    const { literals } = clause;
    if (literals[0] === literal) {
      literals[0] = literals[1] as number;
      literals[1] = literal;
    }
    if (trail.isTrue(literals[0] as number)) return false;
    for (let k = 2; k < literals.length; k++) {
      const next = literals[k] as number;
      if (trail.isFalse(next)) continue;
      literals[1] = next;
      literals[k] = literal;
      this.#watch(next, clause);
      return true;
    }
    return false;
  }

  /** All but the first literal are false: makes the first true; false on a conflict. */
  #implied(clause: Clause): boolean {
    const trail = this.#trail;
    const first = clause.literals[0] as number;
    if (trail.isTrue(first)) return true;
    if (trail.isFalse(first)) {
      trail.conflict.length = 0;
      for (const each of clause.literals) trail.conflict.push(trail.negated(each));
      clause.activity += 1;
      return false;
    }
    return trail.tighten(trail.sideOf(first), trail.valueOf(first), this.reasonOf(clause));
  }

  /** Drops the less useful half; only where nothing is decided, so that no reason is lost. */
  reduce(): void {
    this.#reasons = [];
    this.#numberOf.clear();
    const weak = this.clauses.filter(({ span }) => span > 2);
    weak.sort((one, other) => other.span - one.span || one.activity - other.activity);
    for (const clause of weak.slice(0, weak.length >> 1)) clause.isDropped = true;
    const kept = this.clauses.filter(({ isDropped }) => !isDropped);
    for (const clause of kept) clause.activity *= 0.5;
    this.clauses.splice(0, this.clauses.length, ...kept);
  }
}
