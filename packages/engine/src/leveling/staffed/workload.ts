import type { CompiledCalendar } from "../../calendar/compiledCalendar.ts";
import type { Instant } from "../../units/time.ts";
import type { Placement } from "./placement.ts";
import { type CompiledStaffed, WHOLE } from "./staffedProject.ts";
import { Timeline } from "./timeline.ts";

/** So many states along a list are kept, so that a change late in it is made from nearby. */
const CHECKPOINTS = 64;

/** What is taken for longer, as of who leaves, is taken as it is: calendars are not laid out as far as that. */
const LONGEST_WIDENED = 1_000_000;

type Calendars = readonly (CompiledCalendar | null)[];

/**
 * What of people and, numbered after them, of counted resources is free as a list is put into time (LVL-10). States along the list are
 * kept, so that it can be gone back to any place of it (LVL-28).
 */
export class Workload {
  readonly timelines: readonly Timeline[];
  /** By person: nothing free where they are away; null where they never are. */
  readonly away: readonly (Timeline | null)[];
  readonly #base: Timeline[];
  readonly #calendars: readonly Calendars[];
  readonly #kept: Timeline[][] = [];
  readonly #isKept: boolean[] = [];
  readonly #step: number;

  constructor({ problem, needs, time, count }: CompiledStaffed) {
    const first = problem.people.length;
    const calendars = [...problem.people, ...problem.resources].map(() => new Set<CompiledCalendar | null>());
    needs.forEach((list, a) => {
      for (const { resource, pool, time: times } of list) {
        if (resource >= 0) calendars[first + resource]?.add(time[a] ?? null);
        pool.forEach((person, k) => calendars[person]?.add(times[k] ?? null));
      }
    });
    this.#calendars = calendars.map((set) => [...set]);
    this.#base = [
      ...problem.people.map(({ units }) => new Timeline(Math.round(units * WHOLE))),
      ...problem.resources.map(({ capacity }) => new Timeline(Math.round(capacity * WHOLE))),
    ];
    this.timelines = this.#base.map((timeline) => copyOf(timeline));
    problem.people.forEach(({ units, absences }, person) => {
      for (const { from, to, units: taken = units } of absences)
        this.timelines[person]?.take(...this.#widened(person, from, to), Math.round(taken * WHOLE));
    });
    this.away = problem.people.map(({ absences }, person) => {
      const whole = absences.filter(({ units }) => units === undefined);
      const away = new Timeline(1);
      // Absences may overlap: what is gone then is gone once.
      for (const { from, to } of whole) away.take(...this.#widened(person, from, to), 1);
      return whole.length === 0 ? null : away;
    });
    this.keepAsBase();
    this.#step = Math.max(8, Math.ceil(count / CHECKPOINTS));
  }

  /** Makes what is free now the state before the first of every list. */
  keepAsBase(): void {
    this.timelines.forEach((timeline, at) => this.#base[at]?.copy(timeline));
  }

  /** Nobody works between two stretches of work: what is taken is taken up to them, so that what is taken on both sides is one. */
  #widened(timeline: number, from: Instant, to: Instant): [Instant, Instant] {
    if (to - from > LONGEST_WIDENED) return [from, to];
    let [first, last] = [-Infinity, Infinity];
    for (const calendar of this.#calendars[timeline] as Calendars) {
      if (calendar === null) return [from, to];
      first = Math.max(first, calendar.previousWork(from));
      last = Math.min(last, calendar.nextWork(to));
    }
    return first === -Infinity ? [from, to] : [first, last];
  }

  /** What a time on a timeline takes: the timeline, from when to when, and units. */
  taking(timeline: number, from: Instant, to: Instant, units: number): number[] {
    return from >= to || units === 0 ? [] : [timeline, ...this.#widened(timeline, from, to), units];
  }

  take({ takes }: Placement): void {
    this.takeAll(takes);
  }

  takeAll(takes: readonly number[]): void {
    for (let k = 0; k < takes.length; k += 4)
      (this.timelines[takes[k] as number] as Timeline).take(
        takes[k + 1] as number,
        takes[k + 2] as number,
        takes[k + 3] as number,
      );
  }

  /** Goes to where all before a place of the list have what they take. */
  goTo(place: number, list: Int32Array, placed: readonly Placement[]): void {
    let checkpoint = Math.floor(place / this.#step);
    while (checkpoint > 0 && !this.#isKept[checkpoint]) checkpoint -= 1;
    const from = checkpoint === 0 ? this.#base : (this.#kept[checkpoint] as Timeline[]);
    for (let at = 0; at < from.length; at++) (this.timelines[at] as Timeline).copy(from[at] as Timeline);
    for (let at = checkpoint * this.#step; at < place; at++) {
      if (at % this.#step === 0) this.#keep(at / this.#step);
      this.take(placed[list[at] as number] as Placement);
    }
    if (place % this.#step === 0) this.#keep(place / this.#step);
  }

  #keep(checkpoint: number): void {
    if (checkpoint === 0 || this.#isKept[checkpoint]) return;
    this.#isKept[checkpoint] = true;
    const kept = this.#kept[checkpoint];
    if (kept) this.timelines.forEach((timeline, at) => kept[at]?.copy(timeline));
    else this.#kept[checkpoint] = this.timelines.map((timeline) => copyOf(timeline));
  }

  /** States behind `first` up to `last` no longer are what the list says. */
  forget(first: number, last: number): void {
    for (let checkpoint = Math.floor(first / this.#step) + 1; checkpoint * this.#step <= last; checkpoint++)
      this.#isKept[checkpoint] = false;
  }
}

function copyOf(timeline: Timeline): Timeline {
  const copy = new Timeline(0);
  copy.copy(timeline);
  return copy;
}
