import { AT_LEAST, type BoundTrail, DECIDED } from "./boundTrail.ts";
import type { ClauseStore } from "./clauseStore.ts";

const NONE = -1;

/** What a conflict teaches: the clause, its implied literal first, and the level to go back to. */
export interface Lesson {
  literals: Int32Array;
  level: number;
  span: number;
}

/**
 * Finds the one change of the present level without which a conflict would not be (first unique implication point): walks
 * the trail back, replacing each needed bound by what explains it. Of one side only the tightest bound is needed (LVL-18).
 */
export class ConflictAnalysis {
  readonly #trail: BoundTrail;
  readonly #clauses: ClauseStore;
  readonly #bump: (literal: number) => void;
  /** By side: the bound needed; NONE for none. */
  readonly #needed: Int32Array;
  readonly #sides: number[] = [];
  readonly #levels = new Set<number>();
  #present = 0;

  constructor(trail: BoundTrail, clauses: ClauseStore, bump: (literal: number) => void) {
    this.#trail = trail;
    this.#clauses = clauses;
    this.#bump = bump;
    this.#needed = new Int32Array(trail.variables * 2).fill(NONE);
  }

  learn(): Lesson {
    const trail = this.#trail;
    this.#present = 0;
    for (const literal of trail.conflict) this.#require(literal);
    let at = trail.length - 1;
    let last = 0;
    for (; ; at--) {
      const side = trail.side[at] as number;
      const value = this.#needed[side] as number;
      if (value === NONE || this.#holds(side, trail.old[at] as number, value)) continue;
      if (this.#present === 1) {
        last = trail.literal(side, value);
        break;
      }
      this.#present -= 1;
      this.#needed[side] = NONE;
      this.#forEachReason(at, (literal) => this.#require(literal));
    }
    return this.#lesson(last);
  }

  #holds(side: number, bound: number, value: number): boolean {
    return (side & 1) === AT_LEAST ? bound >= value : bound <= value;
  }

  #require(literal: number): void {
    const trail = this.#trail;
    const entry = trail.entryOf(literal);
    if (entry < 0 || trail.level[entry] === 0) return;
    const side = trail.sideOf(literal);
    const value = trail.valueOf(literal);
    const before = this.#needed[side] as number;
    this.#bump(literal);
    if (before !== NONE && this.#holds(side, before, value)) return;
    const wasPresent = before !== NONE && this.#isPresent(trail.literal(side, before));
    if (before === NONE) this.#sides.push(side);
    this.#needed[side] = value;
    if (trail.level[entry] === trail.decisions && !wasPresent) this.#present += 1;
  }

  #isPresent(literal: number): boolean {
    const entry = this.#trail.entryOf(literal);
    return entry >= 0 && this.#trail.level[entry] === this.#trail.decisions;
  }

  #forEachReason(entry: number, tell: (literal: number) => void): void {
    const trail = this.#trail;
    const reason = trail.reason[entry] as number;
    if (reason >= 0) {
      for (let k = reason + 1, end = reason + 1 + (trail.why[reason] as number); k < end; k++)
        tell(trail.why[k] as number);
      return;
    }
    const side = trail.side[entry] as number;
    for (const literal of this.#clauses.byReason(reason).literals)
      if (trail.sideOf(literal) !== side) tell(trail.negated(literal));
  }

  #lesson(last: number): Lesson {
    const trail = this.#trail;
    const lastSide = trail.sideOf(last);
    const literals = [trail.negated(last)];
    this.#levels.clear();
    this.#levels.add(trail.decisions);
    let level = 0;
    const kept = new Set<number>();
    for (const side of this.#sides) {
      const value = this.#needed[side] as number;
      if (value === NONE || side === lastSide || kept.has(side)) continue;
      kept.add(side);
      const literal = trail.literal(side, value);
      const entry = trail.entryOf(literal);
      if (this.#isImplied(entry)) continue;
      const own = trail.level[entry] as number;
      this.#levels.add(own);
      literals.push(trail.negated(literal));
      // The literal of the highest level is watched second.
      if (own > level) {
        level = own;
        const end = literals.length - 1;
        [literals[1], literals[end]] = [literals[end] as number, literals[1] as number];
      }
    }
    for (const side of this.#sides) this.#needed[side] = NONE;
    this.#sides.length = 0;
    return { literals: Int32Array.from(literals), level, span: this.#levels.size };
  }

  /** A bound that follows from others that are needed anyway adds nothing. */
  #isImplied(entry: number): boolean {
    const trail = this.#trail;
    if (trail.reason[entry] === DECIDED) return false;
    let implied = true;
    this.#forEachReason(entry, (literal) => {
      if (!implied) return;
      const side = trail.sideOf(literal);
      const needed = this.#needed[side] as number;
      if (needed !== NONE && this.#holds(side, needed, trail.valueOf(literal)) && side !== trail.side[entry]) return;
      const cause = trail.entryOf(literal);
      if (cause >= 0 && trail.level[cause] !== 0) implied = false;
    });
    return implied;
  }
}
