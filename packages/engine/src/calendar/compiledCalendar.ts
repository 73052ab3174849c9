import { dayOf, MINUTES_PER_DAY, type Instant, type Minutes } from "../units/time.ts";
import type { WorkingInterval } from "./calendarDefinition.ts";
import { type DayPattern, type DayPatternSource, commonTime, patternMinutes } from "./dayPatterns.ts";

/** Days the engine computes on: 1900-01-01 up to 2300-01-01, half-open. Results beyond stop at the edge. */
export const FIRST_DAY = -25_567;
export const LAST_DAY = 120_530;

const BUCKET_BITS = 9;

/**
 * Working time as prefix sums (CAL-1): `index(t)` counts working minutes from the table's first day up to t, and
 * `startAt`/`endAt` invert it. Between two stretches of work one index has two instants: the end of the earlier
 * (17:00) and the start of the later (08:00); finishes take the first, starts the second. All O(1) amortised.
 */
export class CompiledCalendar {
  readonly id: string;
  readonly #source: DayPatternSource;
  #firstDay = 0;
  #patterns: DayPattern[] = [];
  /** Working minutes before each day of the table, and one entry more. */
  #before: Int32Array = new Int32Array(1);
  /** Table positions of days that have work, and the minutes before each (one entry more). */
  #workDays: Int32Array = new Int32Array(0);
  #workBefore: Int32Array = new Int32Array(1);
  #buckets: Int32Array = new Int32Array(1);

  constructor(id: string, source: DayPatternSource, firstDay: number, lastDay: number) {
    this.id = id;
    this.#source = source;
    this.#build(Math.max(FIRST_DAY, firstDay), Math.min(LAST_DAY, lastDay));
  }

  #build(firstDay: number, lastDay: number): void {
    const count = lastDay - firstDay;
    const patterns = this.#source.fill(firstDay, count);
    const before = new Int32Array(count + 1);
    const workDays = new Int32Array(count);
    const workBefore = new Int32Array(count + 1);
    const lengths = new Map<DayPattern, number>();
    let total = 0;
    let found = 0;
    for (let i = 0; i < count; i++) {
      const pattern = patterns[i] as DayPattern;
      let minutes = lengths.get(pattern);
      if (minutes === undefined) lengths.set(pattern, (minutes = patternMinutes(pattern)));
      before[i] = total;
      if (minutes === 0) continue;
      workDays[found] = i;
      workBefore[found++] = total;
      total += minutes;
    }
    before[count] = total;
    workBefore[found] = total;
    const buckets = new Int32Array((total >> BUCKET_BITS) + 2);
    for (let b = 0, k = 0; b < buckets.length; b++) {
      while (k + 1 < found && (workBefore[k + 1] as number) <= b << BUCKET_BITS) k++;
      buckets[b] = k;
    }
    this.#firstDay = firstDay;
    this.#patterns = patterns;
    this.#before = before;
    this.#workDays = workDays.subarray(0, found);
    this.#workBefore = workBefore.subarray(0, found + 1);
    this.#buckets = buckets;
  }

  /** True when the calendar has no working minute at all. */
  get isEmpty(): boolean {
    if (this.#total > 0) return false;
    this.#growTo(FIRST_DAY, LAST_DAY);
    return this.#total === 0;
  }

  /** Working time common to both, as a calendar of its own. */
  sharedWith(other: CompiledCalendar): CompiledCalendar {
    const fill = (firstDay: number, count: number) => {
      const others = other.#source.fill(firstDay, count);
      const known = new Map<DayPattern, Map<DayPattern, DayPattern>>();
      return this.#source.fill(firstDay, count).map((pattern, i) => {
        const second = others[i] as DayPattern;
        let seen = known.get(pattern);
        if (!seen) known.set(pattern, (seen = new Map()));
        let both = seen.get(second);
        if (!both) seen.set(second, (both = commonTime(pattern, second)));
        return both;
      });
    };
    return new CompiledCalendar(this.id, { fill }, this.#firstDay, this.#endDay);
  }

  get #total(): number {
    return this.#before[this.#before.length - 1] as number;
  }

  get #endDay(): number {
    return this.#firstDay + this.#patterns.length;
  }

  #growTo(firstDay: number, lastDay: number): void {
    const span = this.#patterns.length;
    const first =
      firstDay < this.#firstDay ? Math.max(FIRST_DAY, Math.min(firstDay, this.#firstDay - span)) : this.#firstDay;
    const last = lastDay > this.#endDay ? Math.min(LAST_DAY, Math.max(lastDay, this.#endDay + span)) : this.#endDay;
    if (first !== this.#firstDay || last !== this.#endDay) this.#build(first, last);
  }

  /** Working minutes before `t`, counted from the first day of the table. Valid until the table grows. */
  #index(t: Instant): number {
    const day = Math.floor(t / MINUTES_PER_DAY) - this.#firstDay;
    const pattern = this.#patterns[day];
    if (pattern === undefined) return day < 0 ? 0 : this.#total;
    const minute = t - (day + this.#firstDay) * MINUTES_PER_DAY;
    let index = this.#before[day] as number;
    for (let i = 0; i < pattern.length; i += 2) {
      const from = pattern[i] as number;
      if (minute <= from) break;
      const to = pattern[i + 1] as number;
      index += (minute < to ? minute : to) - from;
    }
    return index;
  }

  #cover(t: Instant): void {
    const day = dayOf(t);
    if (day < this.#firstDay || day >= this.#endDay) this.#growTo(day, day + 1);
  }

  /** The latest instant with `index` working minutes before it; requires 0 <= index < total. */
  #startAt(index: number): Instant {
    const workBefore = this.#workBefore;
    let k = this.#buckets[index >> BUCKET_BITS] as number;
    while ((workBefore[k + 1] as number) <= index) k++;
    let rest = index - (workBefore[k] as number);
    const day = this.#workDays[k] as number;
    const pattern = this.#patterns[day] as DayPattern;
    let i = 0;
    for (;;) {
      const from = pattern[i] as number;
      const length = (pattern[i + 1] as number) - from;
      if (rest < length) return (day + this.#firstDay) * MINUTES_PER_DAY + from + rest;
      rest -= length;
      i += 2;
    }
  }

  /** `minutes` of work after index(t), as a start (the next working instant). */
  #shiftToStart(t: Instant, minutes: Minutes): Instant {
    this.#cover(t);
    for (;;) {
      const index = this.#index(t) + minutes;
      if (index >= 0 && index < this.#total) return this.#startAt(index);
      if (index < 0) {
        if (this.#firstDay <= FIRST_DAY) return FIRST_DAY * MINUTES_PER_DAY;
        this.#growTo(FIRST_DAY, this.#endDay);
      } else {
        if (this.#endDay >= LAST_DAY) return LAST_DAY * MINUTES_PER_DAY;
        this.#growTo(this.#firstDay, this.#endDay + 1);
      }
    }
  }

  /** `minutes` of work after index(t), as a finish (the end of the working time before it). */
  #shiftToEnd(t: Instant, minutes: Minutes): Instant {
    const last = this.#shiftToStart(t, minutes - 1);
    if (last >= LAST_DAY * MINUTES_PER_DAY || last <= FIRST_DAY * MINUTES_PER_DAY) return last;
    return last + 1;
  }

  /**
   * Instants of 0, 1, 2 … units of work after `from`: `ends` as the end of the work done, `starts` as the start of the work
   * that follows. Walks the days once instead of looking each up.
   */
  countOff(from: Instant, unit: Minutes, ends: Int32Array, starts: Int32Array): void {
    ends[0] = from;
    starts[0] = this.nextWork(from);
    const last = ends.length - 1;
    // Looking up the far end first makes the table reach as far as the walk.
    this.advance(from, last * unit + 1);
    let day = dayOf(starts[0]) - this.#firstDay;
    let minute = starts[0] - (day + this.#firstDay) * MINUTES_PER_DAY;
    let missing = unit;
    let count = 1;
    for (; count <= last && day < this.#patterns.length; day++, minute = 0) {
      const pattern = this.#patterns[day] as DayPattern;
      const midnight = (day + this.#firstDay) * MINUTES_PER_DAY;
      for (let i = 0; i < pattern.length; i += 2) {
        let at = Math.max(minute, pattern[i] as number);
        const to = pattern[i + 1] as number;
        if (at >= to) continue;
        // A start that was still open when the work before it ended opens here.
        if (missing === unit && count > 1) starts[count - 1] = midnight + at;
        for (; count <= last && to - at >= missing; missing = unit) {
          at += missing;
          ends[count] = midnight + at;
          starts[count++] = midnight + at;
        }
        missing -= to - at;
      }
    }
    // Where the calendar runs out of work, everything after stops at its end.
    for (; count <= last; count++) ends[count] = starts[count] = LAST_DAY * MINUTES_PER_DAY;
    starts[last] = this.nextWork(ends[last] as number);
  }

  /** The instant itself when work goes on from it, else the next start of work (CAL-5). */
  nextWork(t: Instant): Instant {
    return this.#shiftToStart(t, 0);
  }

  /** The instant itself when work goes on up to it, else the previous end of work (CAL-5). */
  previousWork(t: Instant): Instant {
    return this.#shiftToEnd(t, 0);
  }

  /** Where `minutes` of work starting at `t` are done (an end); `t` itself for 0; negative goes back (CAL-6). */
  advance(t: Instant, minutes: Minutes): Instant {
    if (minutes > 0) return this.#shiftToEnd(t, minutes);
    return minutes < 0 ? this.#shiftToStart(t, minutes) : t;
  }

  /** Where `minutes` of work ending at `t` begin (a start); `t` itself for 0; negative goes on. */
  retreat(t: Instant, minutes: Minutes): Instant {
    return this.advance(t, -minutes);
  }

  /** Working minutes from `a` to `b`; negative when b is before a. */
  workBetween(a: Instant, b: Instant): Minutes {
    this.#cover(a);
    this.#cover(b);
    return this.#index(b) - this.#index(a);
  }

  /** Whether the minute that begins at `t` is worked. */
  isWorking(t: Instant): boolean {
    return this.#works(t);
  }

  /** Whether `t` lies within work or on its edge: an instant a milestone may stand at (CAL-7). */
  isWorkEdge(t: Instant): boolean {
    return this.#works(t) || this.#works(t - 1);
  }

  #works(t: Instant): boolean {
    this.#cover(t);
    const day = dayOf(t);
    const pattern = this.#patterns[day - this.#firstDay];
    if (pattern === undefined) return false;
    const minute = t - day * MINUTES_PER_DAY;
    for (let i = 0; i < pattern.length; i += 2)
      if (minute >= (pattern[i] as number) && minute < (pattern[i + 1] as number)) return true;
    return false;
  }

  /** Working intervals of a day number, minutes after midnight. */
  workingIntervals(day: number): WorkingInterval[] {
    this.#cover(day * MINUTES_PER_DAY);
    const pattern = this.#patterns[day - this.#firstDay] ?? [];
    const out: WorkingInterval[] = [];
    for (let i = 0; i < pattern.length; i += 2) out.push({ from: pattern[i] as number, to: pattern[i + 1] as number });
    return out;
  }
}
