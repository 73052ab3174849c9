import type { Instant } from "../../units/time.ts";
import { fixedTeams } from "./fixedTeams.ts";
import { linkedStart } from "./linkedStart.ts";
import { ANYONE, isForOne, Placing } from "./placing.ts";
import { isSamePlacement, type Placement } from "./placement.ts";
import type { CompiledStaffed } from "./staffedProject.ts";
import { Workload } from "./workload.ts";

/** An activity that has another place in the list, or another person named for it. */
export interface ListChange {
  activity: number;
  /** Its place in the list before; the same as `to` where only who does it has changed. */
  from: number;
  to: number;
}

/**
 * Serial generation with people, calendars and all links (LVL-10 … LVL-12): each activity of a list goes, with the people it
 * needs, where it can finish first. What was made last stands in `start`, `finish` and `team`. A change of the list makes anew
 * only what it has a say in (LVL-28), and is then kept or undone.
 */
export class StaffedGeneration {
  readonly project: CompiledStaffed;
  readonly start: Float64Array;
  readonly finish: Float64Array;
  /** By activity: the people on it, need by need; undefined while none. */
  readonly team: (number[] | undefined)[];
  /** By activity: starts and finishes of its parts, one after the other; null where it is one. */
  readonly parts: (readonly number[] | null)[];
  /** Activities whose needs nobody can ever meet; they are dated by their links and by when those are free whom they name. */
  unmet = 0;
  schedules = 0;
  readonly #placed: Placement[] = [];
  readonly #workload: Workload;
  readonly #placing: Placing;
  /** What stood where before the change that is being tried, in the order of its replacement. */
  readonly #journal: { activity: number; stood: Placement }[] = [];
  /** By activity: the trial in which it stands elsewhere than before it. */
  readonly #movedIn: Int32Array;
  #trial = 0;
  #change: ListChange = { activity: 0, from: 0, to: 0 };
  /** By timeline: how many of the things taken on it are not those before the change, and from when on they may differ. */
  readonly #differences: Int32Array;
  readonly #differsFrom: Float64Array;
  #differing = 0;

  constructor(project: CompiledStaffed) {
    const { problem, count } = project;
    this.project = project;
    this.start = new Float64Array(count);
    this.finish = new Float64Array(count);
    this.team = new Array<number[] | undefined>(count);
    this.parts = new Array<null>(count).fill(null);
    this.#movedIn = new Int32Array(count);
    this.#workload = new Workload(project);
    this.#placing = new Placing(project, this.#workload);
    const timelines = problem.people.length + problem.resources.length;
    this.#differences = new Int32Array(timelines);
    this.#differsFrom = new Float64Array(timelines).fill(Infinity);
    // What they take is not taken again with each list.
    for (const [a, placement] of fixedTeams(project, this.#workload)) this.#set(a, { ...placement, takes: [] });
    this.#workload.keepAsBase();
  }

  /** Makes the schedule of a list; `chosen` names by activity who is to do it, or ANYONE. */
  generate(list: Int32Array, chosen: Int32Array): void {
    this.schedules += 1;
    this.unmet = 0;
    this.#journal.length = 0;
    this.#workload.forget(0, list.length);
    this.#workload.goTo(0, list, this.#placed);
    for (const a of list) {
      if (this.#isFixed(a)) continue;
      const from = linkedStart(this.project, a, this);
      const placement = this.#placing.place(a, { from, wanted: chosen[a] as number });
      if (placement.team === undefined) this.unmet += 1;
      this.#set(a, placement);
      this.#workload.take(placement);
    }
  }

  /** Makes the schedule of a list that has changed so; the one before can be had back by `undo` until `keep` is called. */
  change(list: Int32Array, chosen: Int32Array, change: ListChange): void {
    const { activity, from, to } = change;
    this.schedules += 1;
    this.#trial += 1;
    this.#change = change;
    this.#differences.fill(0);
    this.#differsFrom.fill(Infinity);
    this.#differing = 0;
    const first = Math.min(from, to);
    const last = Math.max(from, to);
    this.#workload.goTo(first, list, this.#placed);
    const stood = this.#placed[activity] as Placement;
    if (to > from) this.#differ(stood, 1);
    for (let place = first; place < list.length && (place <= last || this.#differing > 0); place++) {
      const a = list[place] as number;
      if (!this.#isFixed(a)) this.#again(a, chosen[a] as number);
      // Up to here both lists have had the same activities.
      if (to < from && place === from) this.#differ(stood, this.#movedIn[activity] === this.#trial ? 1 : -1);
    }
  }

  /** Goes on from the changed list. */
  keep(): void {
    const { from, to } = this.#change;
    const isElsewhere = this.#journal.some(({ activity }) => this.#movedIn[activity] === this.#trial);
    this.#workload.forget(Math.min(from, to), isElsewhere ? this.project.count : Math.max(from, to));
    this.#journal.length = 0;
  }

  /** Goes back to the schedule before the change. */
  undo(): void {
    for (const { activity, stood } of this.#journal) {
      const now = this.#placed[activity] as Placement;
      this.unmet += Number(stood.team === undefined) - Number(now.team === undefined);
      this.#set(activity, stood);
    }
    this.#journal.length = 0;
  }

  #again(a: number, wanted: number): void {
    const stood = this.#placed[a] as Placement;
    const placement = this.#placeAgain(a, stood, wanted);
    this.#workload.take(placement);
    const { activity, from, to } = this.#change;
    const isSame = placement === stood || isSamePlacement(placement, stood);
    if (a === activity && to < from) this.#differ(placement, 1);
    else if (a === activity && to > from) this.#differ(placement, isSame ? -1 : 1);
    else if (!isSame) {
      this.#differ(stood, 1);
      this.#differ(placement, 1);
    }
    if (placement === stood) return;
    if (!isSame) this.#movedIn[a] = this.#trial;
    this.unmet += Number(placement.team === undefined) - Number(stood.team === undefined);
    this.#journal.push({ activity: a, stood });
    this.#set(a, placement);
  }

  /** The placement there was where nothing that has a say in it has changed. */
  #placeAgain(a: number, stood: Placement, wanted: number): Placement {
    const from = this.#waitsForMoved(a) ? linkedStart(this.project, a, this) : stood.from;
    const needs = this.project.needs[a] ?? [];
    if (a === this.#change.activity || from !== stood.from) return this.#placing.place(a, { from, wanted });
    if (this.#differing === 0 || needs.length === 0 || this.project.duration[a] === 0) return stood;
    const { team, horizon } = stood;
    if (team === undefined || !isForOne(needs))
      return this.#isTouched(a, horizon) ? this.#placing.place(a, { from, wanted }) : stood;
    const [person = -1] = team;
    const isPersonTouched = this.#isSooner(person, horizon);
    if (wanted !== ANYONE) {
      const isTouched = person === wanted ? isPersonTouched : this.#isTouched(a, Infinity);
      return isTouched ? this.#placing.place(a, { from, wanted }) : stood;
    }
    if (isPersonTouched) return this.#placing.place(a, { from, wanted });
    return this.#isTouched(a, horizon)
      ? this.#placing.replace(a, stood, (other) => this.#isSooner(other, horizon))
      : stood;
  }

  #waitsForMoved(a: number): boolean {
    for (const { from } of this.project.before[a] ?? []) if (this.#movedIn[from] === this.#trial) return true;
    return false;
  }

  /** Whether anything else is taken before that moment of those who could do it, or of what it needs. */
  #isTouched(a: number, horizon: Instant): boolean {
    for (const { resource, pool } of this.project.needs[a] ?? []) {
      if (resource >= 0 && this.#isSooner(this.project.problem.people.length + resource, horizon)) return true;
      for (const person of pool) if (this.#isSooner(person, horizon)) return true;
    }
    return false;
  }

  #isSooner(timeline: number, horizon: Instant): boolean {
    return (this.#differsFrom[timeline] as number) < horizon;
  }

  /** Something more, or something less, is taken than before the change. */
  #differ({ takes }: Placement, by: 1 | -1): void {
    for (let k = 0; k < takes.length; k += 4) {
      const timeline = takes[k] as number;
      const differences = (this.#differences[timeline] as number) + by;
      this.#differences[timeline] = differences;
      this.#differing += by;
      const from = takes[k + 1] as number;
      if (differences === 0) this.#differsFrom[timeline] = Infinity;
      else if (from < (this.#differsFrom[timeline] as number)) this.#differsFrom[timeline] = from;
    }
  }

  #isFixed(a: number): boolean {
    return !Number.isNaN(this.project.fixedStart[a]);
  }

  #set(a: number, placement: Placement): void {
    this.#placed[a] = placement;
    this.start[a] = placement.start;
    this.finish[a] = placement.finish;
    this.team[a] = placement.team;
    this.parts[a] = placement.parts;
  }
}
