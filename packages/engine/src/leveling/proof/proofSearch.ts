import type { CompiledCounted } from "../counted/countedProject.ts";
import { AT_LEAST, AT_MOST, BoundTrail, DECIDED } from "./boundTrail.ts";
import { ClauseStore } from "./clauseStore.ts";
import { ConflictAnalysis, type Lesson } from "./conflictAnalysis.ts";
import { Exclusions } from "./exclusions.ts";
import { LiteralOrder } from "./literalOrder.ts";
import { Timetable } from "./timetable.ts";

/** A restart comes after so many conflicts, times the next number of Luby's row. */
const RESTART_AFTER = 100;
const CLAUSES_AT_FIRST = 1000;
const MORE_CLAUSES = 200;

/** "shorter": found a shorter schedule; "proved": there is none; "open": neither within the caller's patience. */
export type ProofResult = "shorter" | "proved" | "open";

/**
 * Looks for a schedule no longer than a limit, or proves that there is none, by propagation and clauses learned from
 * conflicts (LVL-18). Found schedules lower the limit and the search goes on, so that the last one is the shortest.
 */
export class ProofSearch {
  /** Starts of the shortest schedule found; undefined while none is. */
  found: Int32Array | undefined;
  /** Its makespan; at first the limit and one more. */
  makespan: number;
  /** Ended by a conflict or by a schedule: each makes at most a whole schedule. */
  descents = 0;
  readonly #project: CompiledCounted;
  readonly #trail: BoundTrail;
  readonly #clauses: ClauseStore;
  readonly #order: LiteralOrder;
  readonly #timetable: Timetable;
  readonly #exclusions: Exclusions;
  readonly #analysis: ConflictAnalysis;
  readonly #isDirty: Uint8Array;
  /** What questions are answered by: the schedule last found, at first a longer one that is near. */
  #guide: Int32Array;
  #followed = 0;
  #isImpossible = false;

  constructor(project: CompiledCounted, limit: number, near: Int32Array = project.earliest) {
    const { count, earliest, latest, criticalPath } = project;
    this.#project = project;
    this.#guide = near;
    this.makespan = limit + 1;
    this.#trail = new BoundTrail(count, limit + 3);
    this.#clauses = new ClauseStore(this.#trail);
    this.#order = new LiteralOrder(count * this.#trail.width);
    this.#timetable = new Timetable(project, this.#trail);
    this.#exclusions = new Exclusions(project, this.#trail);
    this.#isDirty = new Uint8Array(project.resources).fill(1);
    this.#analysis = new ConflictAnalysis(this.#trail, this.#clauses, (literal) =>
      this.#order.bump(this.#questionOf(literal)),
    );
    for (let a = 0; a < count; a++) {
      this.#trail.bound[a * 2] = earliest[a] as number;
      this.#trail.bound[a * 2 + 1] = (latest[a] as number) + limit - criticalPath;
    }
    if (limit < criticalPath) this.#isImpossible = true;
  }

  /** Goes on until the limit is proved to be too short, or the caller has no patience left. */
  run(isOver: () => boolean): ProofResult {
    if (this.#isImpossible || !this.#propagate()) return this.#end("proved");
    let most = CLAUSES_AT_FIRST;
    for (let restarts = 1; ; restarts++) {
      const restartAfter = RESTART_AFTER * luby(restarts);
      for (let k = 0; k < restartAfter;) {
        if (!this.#decide()) {
          if (!this.#solved()) return this.#end("proved");
          continue;
        }
        while (!this.#propagate()) {
          k += 1;
          this.descents += 1;
          if (!this.#learn()) return this.#end("proved");
          if (isOver()) return this.#end("open");
        }
      }
      this.#restart();
      if (this.#clauses.clauses.length <= most) continue;
      this.#clauses.reduce();
      most += MORE_CLAUSES;
    }
  }

  #end(result: "proved" | "open"): ProofResult {
    this.#restart();
    if (result === "proved") this.#isImpossible = true;
    return result === "open" && this.found ? "shorter" : result;
  }

  #questionOf(literal: number): number {
    const trail = this.#trail;
    const side = trail.sideOf(literal);
    const value = trail.valueOf(literal);
    // "At least v" is the same question as "by v - 1".
    const by = (side & 1) === AT_LEAST ? Math.max(0, value - 1) : value;
    return (side >> 1) * trail.width + by;
  }

  #propagate(): boolean {
    const trail = this.#trail;
    for (;;) {
      while (this.#followed < trail.length) {
        const entry = this.#followed++;
        const a = (trail.side[entry] as number) >> 1;
        if (!this.#followLinks(entry) || !this.#exclusions.follow(a) || !this.#clauses.follow(entry)) return false;
      }
      let resource = 0;
      while (resource < this.#isDirty.length && this.#isDirty[resource] === 0) resource++;
      if (resource === this.#isDirty.length) return true;
      this.#isDirty[resource] = 0;
      if (!this.#timetable.follow(resource)) {
        this.#isDirty[resource] = 1;
        return false;
      }
    }
  }

  #followLinks(entry: number): boolean {
    const trail = this.#trail;
    const { duration, succOffsets, succs, predOffsets, preds, demand, resources } = this.#project;
    const side = trail.side[entry] as number;
    const a = side >> 1;
    for (let r = 0; r < resources; r++) if (demand[a * resources + r] !== 0) this.#isDirty[r] = 1;
    const value = trail.reached[entry] as number;
    const literal = trail.literal(side, value);
    if ((side & 1) === AT_LEAST) {
      const done = value + (duration[a] as number);
      for (let k = succOffsets[a] as number, end = succOffsets[a + 1] as number; k < end; k++) {
        const to = (succs[k] as number) * 2 + AT_LEAST;
        if ((trail.bound[to] as number) < done && !trail.tighten(to, done, trail.whyOne(literal))) return false;
      }
      return true;
    }
    for (let k = predOffsets[a] as number, end = predOffsets[a + 1] as number; k < end; k++) {
      const from = preds[k] as number;
      const latest = value - (duration[from] as number);
      const to = from * 2 + AT_MOST;
      if ((trail.bound[to] as number) > latest && !trail.tighten(to, latest, trail.whyOne(literal))) return false;
    }
    return true;
  }

  /** Answers one open question; false when all starts are known. */
  #decide(): boolean {
    const trail = this.#trail;
    const { width, bound } = trail;
    for (let question = this.#order.take(); question >= 0; question = this.#order.take()) {
      const a = Math.floor(question / width);
      const by = question % width;
      if ((bound[a * 2] as number) > by || (bound[a * 2 + 1] as number) <= by) continue;
      trail.open();
      const isBy = (this.#guide[a] as number) <= by;
      trail.tighten(a * 2 + (isBy ? AT_MOST : AT_LEAST), isBy ? by : by + 1, DECIDED);
      return true;
    }
    let next = -1;
    for (let a = 0; a < this.#project.count; a++) {
      if (bound[a * 2] === bound[a * 2 + 1]) continue;
      if (next < 0 || (bound[a * 2] as number) < (bound[next * 2] as number)) next = a;
    }
    if (next < 0) return false;
    trail.open();
    trail.tighten(next * 2 + AT_MOST, bound[next * 2] as number, DECIDED);
    return true;
  }

  #back(level: number): void {
    const { width } = this.#trail;
    this.#trail.backTo(level, (side, from, to) => {
      const base = (side >> 1) * width;
      const [low, high] = (side & 1) === AT_LEAST ? [to, from] : [from, to];
      for (let by = low; by < high; by++) this.#order.add(base + by);
    });
    // Nothing was decided at a level before all that follows from it was known.
    this.#followed = Math.min(this.#followed, this.#trail.length);
    this.#isDirty.fill(0);
  }

  #restart(): void {
    this.#back(0);
    if (this.#followed === this.#trail.length) {
      this.#trail.settle();
      this.#followed = 0;
    }
  }

  /** Turns a conflict into a clause and goes back to where it says something; false when nothing is left to go back to. */
  #learn(): boolean {
    if (this.#trail.decisions === 0) return false;
    const { literals, level, span }: Lesson = this.#analysis.learn();
    this.#order.decay();
    this.#back(level);
    const clause = this.#clauses.add(literals, span);
    const first = literals[0] as number;
    const trail = this.#trail;
    return trail.tighten(trail.sideOf(first), trail.valueOf(first), this.#clauses.reasonOf(clause));
  }

  /** Keeps the schedule found and asks for a shorter one; false when the bounds refuse that at once. */
  #solved(): boolean {
    const { count, duration, latest, criticalPath } = this.#project;
    const { bound } = this.#trail;
    const start = new Int32Array(count);
    let makespan = 0;
    for (let a = 0; a < count; a++) {
      start[a] = bound[a * 2] as number;
      makespan = Math.max(makespan, (bound[a * 2] as number) + (duration[a] as number));
    }
    this.descents += 1;
    this.found = this.#guide = start;
    this.makespan = makespan;
    this.#restart();
    const limit = makespan - 1;
    if (limit < criticalPath) return false;
    for (let a = 0; a < count; a++)
      if (!this.#trail.tighten(a * 2 + AT_MOST, (latest[a] as number) + limit - criticalPath, DECIDED)) return false;
    return this.#propagate();
  }
}

/** 1, 1, 2, 1, 1, 2, 4, …: the number at a place of it, counted from 1. */
function luby(place: number): number {
  const size = 32 - Math.clz32(place);
  const half = 1 << (size - 1);
  return place === 2 * half - 1 ? half : luby(place - half + 1);
}
