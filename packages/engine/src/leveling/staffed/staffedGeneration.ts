import type { CompiledCalendar } from "../../calendar/compiledCalendar.ts";
import type { Instant } from "../../units/time.ts";
import { advance, CommonCalendars, type CompiledNeed, type CompiledStaffed, WHOLE } from "./staffedProject.ts";
import { linkedStart } from "./linkedStart.ts";
import { TeamMatching } from "./teamMatching.ts";
import { Timeline } from "./timeline.ts";

/** Whoever is free first may do it. */
export const ANYONE = -1;
/** A team that is free each by themselves but not in the time common to all is looked at again after so many minutes. */
const LOOK_AGAIN_AFTER = 60;
/** Beyond ten years of minutes a team is not looked for. */
const GIVE_UP_AFTER = 5_256_000;

/**
 * Serial generation with people, calendars and all links (LVL-10 … LVL-12): each activity of a list goes, with the people it
 * needs, where it can finish first. What was made last stands in `start`, `finish` and `team`.
 */
export class StaffedGeneration {
  readonly project: CompiledStaffed;
  readonly start: Float64Array;
  readonly finish: Float64Array;
  /** By activity: the people on it, need by need; undefined while none. */
  readonly team: (number[] | undefined)[];
  /** Activities whose needs nobody can ever meet; they are dated by their links and by when those are free whom they name. */
  unmet = 0;
  schedules = 0;
  readonly #people: Timeline[];
  readonly #resources: Timeline[];
  readonly #scarcity: Float64Array;
  readonly #matching = new TeamMatching();
  /** By need and place in its pool: when that person could start what is being placed. */
  readonly #starts = new Map<CompiledNeed, Float64Array>();
  readonly #common = new CommonCalendars();

  constructor(project: CompiledStaffed) {
    const { problem, count } = project;
    this.project = project;
    this.start = new Float64Array(count);
    this.finish = new Float64Array(count);
    this.team = new Array<number[] | undefined>(count);
    this.#people = problem.people.map(({ units, absences }) => {
      const capacity = Math.round(units * WHOLE);
      const timeline = new Timeline(capacity);
      for (const { from, to, units: taken } of absences)
        timeline.take(from, to, taken === undefined ? capacity : Math.round(taken * WHOLE));
      timeline.keepAsBase();
      return timeline;
    });
    this.#resources = problem.resources.map(({ capacity }) => {
      const timeline = new Timeline(Math.round(capacity * WHOLE));
      timeline.keepAsBase();
      return timeline;
    });
    this.#scarcity = scarcityOf(project);
  }

  /** Makes the schedule of a list; `chosen` names by activity who is to do it, or ANYONE. */
  generate(list: Int32Array, chosen: Int32Array): void {
    this.schedules += 1;
    this.unmet = 0;
    for (const timeline of this.#people) timeline.reset();
    for (const timeline of this.#resources) timeline.reset();
    const { count, fixedStart } = this.project;
    for (let a = 0; a < count; a++) if (!Number.isNaN(fixedStart[a])) this.#fix(a, chosen[a] as number);
    for (let k = 0; k < count; k++) {
      const a = list[k] as number;
      if (Number.isNaN(fixedStart[a])) this.#place(a, chosen[a] as number);
    }
  }

  /** What stands fixed takes its people even where they are taken already. */
  #fix(a: number, wanted: number): void {
    const at = this.project.fixedStart[a] as number;
    const needs = this.project.needs[a] ?? [];
    const finish = this.project.fixedFinish[a] as number;
    const team: number[] = [];
    for (const { pool, count } of needs) {
      const able = Array.from(pool).filter((person) => !team.includes(person));
      const free = able.filter((person) => this.#people[person]?.clashEnd(at, finish, 1) === at);
      const order = [...able.filter((person) => person === wanted), ...free, ...able];
      team.push(...[...new Set(order)].slice(0, count));
    }
    this.#settle(a, { start: at, finish, team });
  }

  #settle(a: number, placed: Placement): void {
    this.start[a] = placed.start;
    this.finish[a] = placed.finish;
    this.team[a] = placed.team;
    this.#take(this.project.needs[a] ?? [], placed);
  }

  #take(needs: readonly CompiledNeed[], { start, finish, team }: Placement): void {
    if (finish <= start) return;
    let next = 0;
    for (const { resource, units, count } of needs) {
      if (resource >= 0) this.#resources[resource]?.take(start, finish, units);
      for (let k = 0; k < count; k++) {
        const person = team[next++];
        if (person !== undefined) this.#people[person]?.take(start, finish, units);
      }
    }
  }

  #place(a: number, wanted: number): void {
    const from = linkedStart(this.project, a, this);
    const needs = this.project.needs[a] ?? [];
    const [only] = needs;
    if (this.project.duration[a] === 0 || only === undefined) return this.#settle(a, this.#alone(a, from));
    const placed =
      needs.length === 1 && only.count === 1 && only.resource < 0
        ? this.#placeOne(a, only, { from, wanted })
        : this.#placeTeam(a, needs, { from, wanted });
    if (placed !== null) return this.#settle(a, placed);
    this.unmet += 1;
    // Whom it names it keeps, so that nothing else is put on them then.
    const named = needs.filter(({ isNamed }) => isNamed);
    const kept = named.length === 0 ? null : this.#placeTeam(a, named, { from, wanted });
    const { start, finish } = kept ?? this.#alone(a, from);
    this.start[a] = start;
    this.finish[a] = finish;
    this.team[a] = undefined;
    if (kept) this.#take(named, kept);
  }

  /** Dated by links and calendar, with nobody on it. */
  #alone(a: number, from: Instant): Placement {
    const start = this.#begin(a, from);
    return {
      start,
      finish: advance(this.project.time[a] ?? null, start, this.project.duration[a] as number),
      team: [],
    };
  }

  #begin(a: number, from: Instant): Instant {
    const time = this.project.time[a] ?? null;
    return time === null || this.project.duration[a] === 0 ? from : time.nextWork(from);
  }

  /** One person, who can finish it first; among equals who does it today, else the one who can do least else. */
  #placeOne(a: number, need: CompiledNeed, { from, wanted }: Wish): Placement | null {
    const duration = this.project.duration[a] as number;
    let best: Placement | null = null;
    let bestScarcity = Infinity;
    for (let k = 0; k < need.pool.length; k++) {
      const person = need.pool[k] as number;
      const isWanted = person === wanted;
      const limit = isWanted ? Infinity : (best?.finish ?? Infinity);
      const start = this.#earliest(person, need, { k, from, duration, limit });
      if (start === Infinity) continue;
      const finish = advance(need.time[k] ?? null, start, duration);
      if (isWanted) return { start, finish, team: [person] };
      const scarcity = person === need.present ? -1 : (this.#scarcity[person] as number);
      if (best !== null && (finish > best.finish || (finish === best.finish && scarcity >= bestScarcity))) continue;
      best = { start, finish, team: [person] };
      bestScarcity = scarcity;
    }
    return best;
  }

  /** The first start from which a person is free for the whole of it; Infinity when never, or not to be done by `limit`. */
  #earliest(person: number, need: CompiledNeed, { k, from, duration, limit }: Search): Instant {
    const time = need.time[k] ?? null;
    const until = Math.min(need.until[k] as number, limit);
    const timeline = this.#people[person] as Timeline;
    let start = time === null ? from : time.nextWork(from);
    for (;;) {
      const finish = advance(time, start, duration);
      if (finish > until) return Infinity;
      const end = timeline.clashEnd(start, finish, need.units);
      if (end === start) return start;
      if (end === Infinity) return Infinity;
      start = time === null ? end : time.nextWork(end);
    }
  }

  /** Several people or resources at once: the first moment at which all needs can be met by different people. */
  #placeTeam(a: number, needs: readonly CompiledNeed[], { from, wanted }: Wish): Placement | null {
    let start = this.#begin(a, from);
    for (;;) {
      const bound = this.#boundOf(a, needs, start);
      if (bound === Infinity) return null;
      if (bound > start) {
        start = bound;
        continue;
      }
      const team = this.#matching.match(needs, (need, k) => {
        if ((this.#starts.get(need)?.[k] ?? Infinity) > start) return Infinity;
        const person = need.pool[k] as number;
        if (person === wanted) return -2;
        return person === need.present ? -1 : (this.#scarcity[person] as number);
      });
      const placed = team && this.#together(a, needs, { start, team });
      if (placed) return placed;
      start = team ? start + LOOK_AGAIN_AFTER : this.#nextAble(needs, start);
      if (start - from > GIVE_UP_AFTER) return null;
    }
  }

  /** The latest of what each need by itself bounds; keeps when each of its people could start. */
  #boundOf(a: number, needs: readonly CompiledNeed[], from: Instant): Instant {
    const duration = this.project.duration[a] as number;
    let bound = from;
    for (const need of needs) {
      if (need.resource >= 0) {
        const time = this.project.time[a] ?? null;
        const finish = advance(time, from, duration);
        const end = this.#resources[need.resource]?.clashEnd(from, finish, need.units) ?? Infinity;
        if (end > from) bound = Math.max(bound, end === Infinity || time === null ? end : time.nextWork(end));
        continue;
      }
      let starts = this.#starts.get(need);
      if (!starts) this.#starts.set(need, (starts = new Float64Array(need.pool.length)));
      let able = 0;
      for (let k = 0; k < starts.length; k++) {
        const start = this.#earliest(need.pool[k] as number, need, { k, from, duration, limit: Infinity });
        starts[k] = start;
        if (start <= from) able += 1;
      }
      if (able < need.count) bound = Math.max(bound, starts.toSorted()[need.count - 1] ?? Infinity);
    }
    return bound;
  }

  /** The next moment after `start` at which somebody more could start; Infinity when nobody could. */
  #nextAble(needs: readonly CompiledNeed[], start: Instant): Instant {
    let next = Infinity;
    for (const need of needs) {
      if (need.resource >= 0) continue;
      for (const each of this.#starts.get(need) ?? []) if (each > start && each < next) next = each;
    }
    return next;
  }

  /** A team works in the time common to all of it; null when one of it is not free then. */
  #together(
    a: number,
    needs: readonly CompiledNeed[],
    { start: from, team }: { start: Instant; team: number[] },
  ): Placement | null {
    let time: CompiledCalendar | null | undefined = this.project.time[a] ?? null;
    let next = 0;
    for (const { pool, count, time: times } of needs)
      for (let k = 0; k < count; k++) {
        const own = times[pool.indexOf(team[next++] as number)] ?? null;
        time = time === undefined || own === time ? time : this.#common.of(time, own);
      }
    if (time === undefined) return null;
    const start = time === null ? from : time.nextWork(from);
    const finish = advance(time, start, this.project.duration[a] as number);
    next = 0;
    for (const { resource, units, count, pool, until } of needs) {
      if (resource >= 0 && this.#resources[resource]?.clashEnd(start, finish, units) !== start) return null;
      for (let k = 0; k < count; k++) {
        const person = team[next++] as number;
        if (finish > (until[pool.indexOf(person)] as number)) return null;
        if (this.#people[person]?.clashEnd(start, finish, units) !== start) return null;
      }
    }
    return { start, finish, team };
  }
}

interface Placement {
  start: Instant;
  finish: Instant;
  team: number[];
}

interface Wish {
  from: Instant;
  wanted: number;
}

interface Search {
  /** Place in the need's pool. */
  k: number;
  from: Instant;
  duration: number;
  limit: Instant;
}

/** By person: how much work could take them, each piece the more the fewer others could do it. */
function scarcityOf({ needs, duration, problem }: CompiledStaffed): Float64Array {
  const scarcity = new Float64Array(problem.people.length);
  needs.forEach((list, a) => {
    for (const { pool, count } of list)
      for (const person of pool)
        scarcity[person] = (scarcity[person] as number) + ((duration[a] as number) * count) / pool.length;
  });
  return scarcity;
}
