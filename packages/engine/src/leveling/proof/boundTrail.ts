/** Which bound of a variable a literal speaks of: at least so much, or at most. */
export const AT_LEAST = 0;
export const AT_MOST = 1;

/** Reason numbers: from 0 on explanations, below them clauses; a decision has none. */
export const DECIDED = -1;

/**
 * Bounds of whole-number variables, every change of them in order, and why each came about (LVL-18). A literal is one number:
 * a variable, which bound, and its value; a change makes all literals between the old and the new bound true at once.
 */
export class BoundTrail {
  readonly variables: number;
  /** Values of a literal: 0 up to, not including, this, a power of two, so that a literal is taken apart by shifts. */
  readonly width: number;
  readonly #shift: number;
  /** By side: variable × 2 + bound. */
  readonly bound: Int32Array;
  /** By entry. */
  side = new Int32Array(1024);
  old = new Int32Array(1024);
  reached = new Int32Array(1024);
  reason = new Int32Array(1024);
  level = new Int32Array(1024);
  previous = new Int32Array(1024);
  length = 0;
  /** Newest entry by side; -1 for none. */
  readonly newest: Int32Array;
  readonly levelStart: number[] = [];
  /** Explanations: a count and so many literals that together imply a change. */
  why = new Int32Array(65_536);
  whyLength = 0;
  readonly #whyAtLevel: number[] = [];
  /** Literals that cannot all be true, after a change was refused. */
  conflict: number[] = [];

  constructor(variables: number, width: number) {
    this.variables = variables;
    this.#shift = 32 - Math.clz32(width - 1);
    this.width = 1 << this.#shift;
    this.bound = new Int32Array(variables * 2);
    this.newest = new Int32Array(variables * 2).fill(-1);
  }

  literal(side: number, value: number): number {
    return (side << this.#shift) + value;
  }

  sideOf(literal: number): number {
    return literal >> this.#shift;
  }

  valueOf(literal: number): number {
    return literal & (this.width - 1);
  }

  negated(literal: number): number {
    const side = this.sideOf(literal);
    const value = this.valueOf(literal);
    return (side & 1) === AT_LEAST ? this.literal(side ^ 1, value - 1) : this.literal(side ^ 1, value + 1);
  }

  isTrue(literal: number): boolean {
    const side = this.sideOf(literal);
    const value = this.valueOf(literal);
    return (side & 1) === AT_LEAST ? (this.bound[side] as number) >= value : (this.bound[side] as number) <= value;
  }

  isFalse(literal: number): boolean {
    const side = this.sideOf(literal);
    const value = this.valueOf(literal);
    const other = this.bound[side ^ 1] as number;
    return (side & 1) === AT_LEAST ? other < value : other > value;
  }

  get decisions(): number {
    return this.levelStart.length;
  }

  /** Begins a level; what follows is undone with it. */
  open(): void {
    this.levelStart.push(this.length);
    this.#whyAtLevel.push(this.whyLength);
  }

  /** Begins an explanation of so many literals at most; the caller writes them after it and states how many there are. */
  beginWhy(most: number): number {
    if (this.whyLength + most + 1 > this.why.length) {
      const larger = new Int32Array(Math.max(this.why.length * 2, this.whyLength + most + 1));
      larger.set(this.why);
      this.why = larger;
    }
    return this.whyLength;
  }

  endWhy(at: number, count: number): void {
    this.why[at] = count;
    this.whyLength = at + 1 + count;
  }

  /** An explanation by one literal. */
  whyOne(literal: number): number {
    const at = this.beginWhy(1);
    this.why[at + 1] = literal;
    this.endWhy(at, 1);
    return at;
  }

  /** Makes a bound at least as tight; false when the other bound stands against it, with the conflict laid down. */
  tighten(side: number, value: number, reason: number): boolean {
    const now = this.bound[side] as number;
    const isLeast = (side & 1) === AT_LEAST;
    if (isLeast ? value <= now : value >= now) return true;
    const other = this.bound[side ^ 1] as number;
    if (isLeast ? value > other : value < other) {
      this.conflict.length = 0;
      if (reason >= 0)
        for (let k = reason + 1, end = reason + 1 + (this.why[reason] as number); k < end; k++)
          this.conflict.push(this.why[k] as number);
      this.conflict.push(this.literal(side ^ 1, isLeast ? value - 1 : value + 1));
      return false;
    }
    this.#push(side, value, reason);
    return true;
  }

  #push(side: number, value: number, reason: number): void {
    if (this.length === this.side.length) this.#grow();
    const at = this.length++;
    this.side[at] = side;
    this.old[at] = this.bound[side] as number;
    this.reached[at] = value;
    this.reason[at] = reason;
    this.level[at] = this.levelStart.length;
    this.previous[at] = this.newest[side] as number;
    this.newest[side] = at;
    this.bound[side] = value;
  }

  #grow(): void {
    const larger = (array: Int32Array) => {
      const made = new Int32Array(array.length * 2);
      made.set(array);
      return made;
    };
    this.side = larger(this.side);
    this.old = larger(this.old);
    this.reached = larger(this.reached);
    this.reason = larger(this.reason);
    this.level = larger(this.level);
    this.previous = larger(this.previous);
  }

  /** The entry that made a true literal true; -1 when it has always been. */
  entryOf(literal: number): number {
    const side = this.sideOf(literal);
    const value = this.valueOf(literal);
    const isLeast = (side & 1) === AT_LEAST;
    let at = this.newest[side] as number;
    while (at >= 0 && (isLeast ? (this.old[at] as number) >= value : (this.old[at] as number) <= value))
      at = this.previous[at] as number;
    return at;
  }

  /** Undoes all levels above one, telling each change undone. */
  backTo(level: number, undone: (side: number, from: number, to: number) => void): void {
    if (this.levelStart.length <= level) return;
    const start = this.levelStart[level] as number;
    while (this.length > start) {
      const at = --this.length;
      const side = this.side[at] as number;
      this.bound[side] = this.old[at] as number;
      this.newest[side] = this.previous[at] as number;
      undone(side, this.reached[at] as number, this.old[at] as number);
    }
    this.whyLength = this.#whyAtLevel[level] as number;
    this.levelStart.length = level;
    this.#whyAtLevel.length = level;
  }

  /** Without decisions: forgets how the bounds came about, as they hold for good. */
  settle(): void {
    this.length = 0;
    this.whyLength = 0;
    this.newest.fill(-1);
  }
}
