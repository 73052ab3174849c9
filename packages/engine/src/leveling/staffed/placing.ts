import type { CompiledCalendar } from "../../calendar/compiledCalendar.ts";
import type { Instant } from "../../units/time.ts";
import type { Splitting } from "../levelingProblem.ts";
import { pausedWork, type Worker } from "./pausedWork.ts";
import type { Placement } from "./placement.ts";
import { advance, CommonCalendars, type CompiledNeed, type CompiledStaffed } from "./staffedProject.ts";
import { TeamMatching } from "./teamMatching.ts";
import type { Timeline } from "./timeline.ts";
import type { Workload } from "./workload.ts";

/** Whoever is free first may do it. */
export const ANYONE = -1;
/** A team that is free each by themselves but not in the time common to all is looked at again after so many minutes. */
const LOOK_AGAIN_AFTER = 60;
/** Beyond ten years of minutes a team is not looked for. */
const GIVE_UP_AFTER = 5_256_000;

export interface Wish {
  from: Instant;
  wanted: number;
}

/** Where an activity goes and who does it. */
type Place = Pick<Placement, "start" | "finish" | "horizon" | "parts"> & { team: number[] };

/** Finds where an activity can go first, with the people and resources it needs, in what a workload leaves free (LVL-10, LVL-11). */
export class Placing {
  readonly #project: CompiledStaffed;
  readonly #workload: Workload;
  readonly #people: readonly Timeline[];
  readonly #firstResource: number;
  /** By person: their place in the order of who can do least else. */
  readonly #rank: Int32Array;
  readonly #matching: TeamMatching;
  /** By need and place in its pool: 1 where that person is free for what is being placed, from where is being looked. */
  readonly #isFree = new Map<CompiledNeed, Uint8Array>();
  readonly #common = new CommonCalendars();
  /** What is being placed: from when on, and how long it takes. */
  #from = 0;
  #duration = 0;
  /** The first window of time on the calendar asked for last. */
  #windowTime: CompiledCalendar | null | undefined = undefined;
  #windowFrom = 0;
  #windowStart = 0;
  #windowFinish = 0;
  /** When what was found last would be finished. */
  #foundFinish = 0;
  /** Its parts, where it has several. */
  #foundParts: number[] | null = null;
  /** When the last of the windows looked at for a team ends. */
  #horizon = 0;

  constructor(project: CompiledStaffed, workload: Workload) {
    this.#project = project;
    this.#workload = workload;
    this.#people = workload.timelines;
    this.#firstResource = project.problem.people.length;
    this.#rank = ranksOf(project);
    this.#matching = new TeamMatching(project.problem.people.length);
  }

  place(a: number, { from, wanted }: Wish): Placement {
    const needs = this.#project.needs[a] ?? [];
    const [only] = needs;
    if (this.#project.duration[a] === 0 || only === undefined) return { ...this.#alone(a, from), from, takes: [] };
    const found = isForOne(needs)
      ? this.#placeOne(a, only, { from, wanted })
      : this.#placeTeam(a, needs, { from, wanted });
    if (found) return this.settled(needs, from, found);
    // Whom it names it keeps, so that nothing else is put on them then.
    const named = needs.filter(({ isNamed }) => isNamed);
    const kept = named.length === 0 ? null : this.#teamAtOnce(a, named, { from, wanted });
    const takes = kept ? this.settled(named, from, kept).takes : [];
    return { ...(kept ?? this.#alone(a, from)), team: undefined, horizon: Infinity, from, takes };
  }

  /** For what one person does: the same where only these may have become free sooner than who stands on it. */
  replace(a: number, placed: Placement, isSooner: (person: number) => boolean): Placement {
    const needs = this.#project.needs[a] as readonly [CompiledNeed];
    const [need] = needs;
    const { from, start, finish, horizon, parts, team = [] } = placed;
    const present = { start, finish, horizon, parts, team };
    const found = this.#placeOne(a, need, { from, wanted: ANYONE, present, isSooner });
    return found === null || found === present ? placed : this.settled(needs, from, found);
  }

  settled(needs: readonly CompiledNeed[], from: Instant, place: Place): Placement {
    const { start, finish, team, parts } = place;
    const takes: number[] = [];
    const worked = parts ?? [start, finish];
    const take = (timeline: number, units: number) => {
      for (let k = 0; k < worked.length; k += 2)
        takes.push(...this.#workload.taking(timeline, worked[k] as number, worked[k + 1] as number, units));
    };
    let next = 0;
    for (const { resource, units, count } of needs) {
      if (resource >= 0) take(this.#firstResource + resource, units);
      for (let k = 0; k < count; k++) {
        const person = team[next++];
        if (person !== undefined) take(person, units);
      }
    }
    return { ...place, from, takes };
  }

  /** Dated by links and calendar, with nobody on it. */
  #alone(a: number, from: Instant): Place {
    const start = this.#begin(a, from);
    const finish = advance(this.#project.time[a] ?? null, start, this.#project.duration[a] as number);
    return { start, finish, parts: null, horizon: -Infinity, team: [] };
  }

  #begin(a: number, from: Instant): Instant {
    const time = this.#project.time[a] ?? null;
    return time === null || this.#project.duration[a] === 0 ? from : time.nextWork(from);
  }

  /** One person, who can finish it first; among equals who does it today, else the one who can do least else. */
  #placeOne(a: number, need: CompiledNeed, { from, wanted, present, isSooner }: WishForOne): Place | null {
    this.#look(a, from);
    const { pool } = need;
    const splitting = this.#project.splitting[a] ?? null;
    let best = -1;
    let bestParts: number[] | null = null;
    let bestStart = present?.start ?? Infinity;
    let bestFinish = present?.finish ?? Infinity;
    let bestRank = present === undefined ? Infinity : this.#rankFor(need, present.team[0] as number);
    for (let k = 0; k < pool.length; k++) {
      const person = pool[k] as number;
      if (isSooner !== undefined && !isSooner(person)) continue;
      const isWanted = person === wanted;
      const latest = { finish: isWanted ? Infinity : bestFinish, start: Infinity };
      const start =
        splitting === null ? this.#earliest(need, k, latest) : this.#inParts(need, k, { ...latest, splitting });
      if (start === Infinity) continue;
      const finish = this.#foundFinish;
      const parts = splitting === null ? null : this.#foundParts;
      if (isWanted) return { start, finish, parts, horizon: finish, team: [person] };
      const rank = this.#rankFor(need, person);
      if (finish > bestFinish || (finish === bestFinish && rank >= bestRank)) continue;
      [best, bestStart, bestFinish, bestRank, bestParts] = [person, start, finish, rank, parts];
    }
    if (best < 0) return present ?? null;
    return { start: bestStart, finish: bestFinish, parts: bestParts, horizon: bestFinish, team: [best] };
  }

  #rankFor(need: CompiledNeed, person: number): number {
    return person === need.present ? -1 : (this.#rank[person] as number);
  }

  #look(a: number, from: Instant): void {
    this.#from = from;
    this.#duration = this.#project.duration[a] as number;
    this.#windowTime = undefined;
  }

  /** Where it would be if all were free; those of a pool who work at the same times stand beside each other. */
  #window(time: CompiledCalendar | null): void {
    if (this.#windowTime === time && this.#windowFrom === this.#from) return;
    this.#windowTime = time;
    this.#windowFrom = this.#from;
    this.#windowStart = time === null ? this.#from : time.nextWork(this.#from);
    this.#windowFinish = advance(time, this.#windowStart, this.#duration);
  }

  /** The first start from which somebody of a pool is free for the whole of it; Infinity when never, or beyond these limits. */
  #earliest(need: CompiledNeed, k: number, latest: Latest): Instant {
    const time = need.time[k] ?? null;
    const until = Math.min(need.until[k] as number, latest.finish);
    const timeline = this.#people[need.pool[k] as number] as Timeline;
    this.#window(time);
    let start = this.#windowStart;
    let finish = this.#windowFinish;
    for (;;) {
      if (finish > until || start > latest.start) return Infinity;
      const end = timeline.clashEnd(start, finish, need.units);
      if (end === start) break;
      if (end === Infinity) return Infinity;
      start = time === null ? end : time.nextWork(end);
      finish = advance(time, start, this.#duration);
    }
    this.#foundFinish = finish;
    return start;
  }

  /** The same where the work may pause; its parts, where it has several, are kept. */
  #inParts(need: CompiledNeed, k: number, { finish: limit, splitting }: Latest & { splitting: Splitting }): Instant {
    const person = need.pool[k] as number;
    const parts = pausedWork([this.#workerOf(person, need.units)], {
      from: this.#from,
      duration: this.#duration,
      time: need.time[k] ?? null,
      limit: Math.min(limit, need.until[k] as number),
      splitting,
      leastPart: this.#project.leastPart,
    });
    if (parts === null) return Infinity;
    this.#foundFinish = parts.at(-1) as number;
    this.#foundParts = parts.length > 2 ? parts : null;
    return parts[0] as number;
  }

  #workerOf(timeline: number, units: number): Worker {
    return { timeline: this.#people[timeline] as Timeline, units, away: this.#workload.away[timeline] ?? null };
  }

  /** A team's work in parts, where that is done sooner than in one; `whole` may be none. */
  #teamInParts(a: number, needs: readonly CompiledNeed[], from: Instant, whole: Place | null): Place | null {
    const splitting = this.#project.splitting[a] ?? null;
    // Who is asked for by name is known though they are never free for all of it at once.
    const team = whole?.team ?? needs.flatMap(({ pool, count }) => (count === 0 ? [] : [...pool]));
    const isKnown =
      whole !== null || (needs.every(({ pool, count }) => pool.length === count) && new Set(team).size === team.length);
    if (splitting === null || !isKnown) return whole;
    const time = this.#commonTime(a, needs, team);
    if (time === undefined) return whole;
    const workers: Worker[] = [];
    let limit = whole === null ? Infinity : whole.finish - 1;
    let next = 0;
    for (const { resource, units, count, pool, until } of needs) {
      if (resource >= 0) workers.push(this.#workerOf(this.#firstResource + resource, units));
      for (let k = 0; k < count; k++) {
        const person = team[next++] as number;
        workers.push(this.#workerOf(person, units));
        limit = Math.min(limit, until[pool.indexOf(person)] as number);
      }
    }
    const duration = this.#project.duration[a] as number;
    const parts = pausedWork(workers, { from, duration, time, limit, splitting, leastPart: this.#project.leastPart });
    if (parts === null) return whole;
    const finish = parts.at(-1) as number;
    const horizon = Math.max(finish, whole?.horizon ?? finish, whole?.finish ?? finish);
    return { start: parts[0] as number, finish, parts: parts.length > 2 ? parts : null, team, horizon };
  }

  /** Several people or resources at once: the first moment at which all needs can be met by different people. */
  #placeTeam(a: number, needs: readonly CompiledNeed[], wish: Wish): Place | null {
    return this.#teamInParts(a, needs, wish.from, this.#teamAtOnce(a, needs, wish));
  }

  #teamAtOnce(a: number, needs: readonly CompiledNeed[], { from, wanted }: Wish): Place | null {
    let start = this.#begin(a, from);
    for (;;) {
      this.#look(a, start);
      const bound = this.#boundOf(a, needs);
      if (bound === Infinity) return null;
      if (bound > start) {
        start = bound;
        continue;
      }
      const team = this.#matching.match(needs, (need, k) => {
        if (this.#isFree.get(need)?.[k] !== 1) return Infinity;
        const person = need.pool[k] as number;
        return person === wanted ? -2 : this.#rankFor(need, person);
      });
      const placed = team && this.#together(a, needs, { start, team });
      if (placed) return placed;
      start = team ? start + LOOK_AGAIN_AFTER : this.#nextAble(needs);
      if (start - from > GIVE_UP_AFTER) return null;
    }
  }

  /** The latest of what each need by itself bounds; keeps who is free for all of it from where is being looked. */
  #boundOf(a: number, needs: readonly CompiledNeed[]): Instant {
    let bound = this.#from;
    this.#horizon = this.#from;
    for (const need of needs) {
      const own = need.resource >= 0 ? this.#resourceFree(a, need) : this.#peopleFree(need);
      if (own > bound) bound = own;
    }
    return bound;
  }

  #resourceFree(a: number, { resource, units }: CompiledNeed): Instant {
    const time = this.#project.time[a] ?? null;
    const finish = advance(time, this.#from, this.#duration);
    this.#horizon = Math.max(this.#horizon, finish);
    const end = (this.#people[this.#firstResource + resource] as Timeline).clashEnd(this.#from, finish, units);
    return end === this.#from || end === Infinity || time === null ? end : time.nextWork(end);
  }

  #peopleFree(need: CompiledNeed): Instant {
    let isFree = this.#isFree.get(need);
    if (!isFree) this.#isFree.set(need, (isFree = new Uint8Array(need.pool.length)));
    let able = 0;
    const now = { start: this.#from, finish: Infinity };
    for (let k = 0; k < isFree.length; k++) {
      isFree[k] = this.#earliest(need, k, now) === Infinity ? 0 : 1;
      able += isFree[k] as number;
      this.#horizon = Math.max(this.#horizon, this.#windowFinish);
    }
    if (able >= need.count) return this.#from;
    return need.count === 1 ? this.#nextFree(need, Infinity) : this.#nthFree(need);
  }

  /** When the first of those is free who are not yet; Infinity when nobody is before `before`. */
  #nextFree(need: CompiledNeed, before: Instant): Instant {
    const isFree = this.#isFree.get(need) as Uint8Array;
    const latest = { start: before, finish: Infinity };
    for (let k = 0; k < isFree.length; k++) {
      if (isFree[k] === 1) continue;
      const start = this.#earliest(need, k, latest);
      if (start < latest.start) latest.start = start;
    }
    return latest.start;
  }

  /** When as many are free as it needs, each by themselves. */
  #nthFree(need: CompiledNeed): Instant {
    const whenever = { start: Infinity, finish: Infinity };
    const starts = Float64Array.from(need.pool, (_, k) => this.#earliest(need, k, whenever));
    return starts.sort()[need.count - 1] ?? Infinity;
  }

  /** The next moment at which somebody more could start; Infinity when nobody could. */
  #nextAble(needs: readonly CompiledNeed[]): Instant {
    let next = Infinity;
    for (const need of needs) if (need.resource < 0) next = Math.min(next, this.#nextFree(need, next));
    return next;
  }

  /** A team works in the time common to all of it; null when one of it is not free then. */
  #together(a: number, needs: readonly CompiledNeed[], { start: from, team }: Start): Place | null {
    const time = this.#commonTime(a, needs, team);
    if (time === undefined) return null;
    const start = time === null ? from : time.nextWork(from);
    const finish = advance(time, start, this.#project.duration[a] as number);
    let next = 0;
    for (const { resource, units, count, pool, until } of needs) {
      if (resource >= 0 && this.#people[this.#firstResource + resource]?.clashEnd(start, finish, units) !== start)
        return null;
      for (let k = 0; k < count; k++) {
        const person = team[next++] as number;
        if (finish > (until[pool.indexOf(person)] as number)) return null;
        if (this.#people[person]?.clashEnd(start, finish, units) !== start) return null;
      }
    }
    return { start, finish, parts: null, team, horizon: Math.max(finish, this.#horizon) };
  }

  /** The time in which an activity and all of a team work; undefined when there is none. */
  #commonTime(a: number, needs: readonly CompiledNeed[], team: readonly number[]): CompiledCalendar | null | undefined {
    let time: CompiledCalendar | null | undefined = this.#project.time[a] ?? null;
    let next = 0;
    for (const { pool, count, time: times } of needs)
      for (let k = 0; k < count; k++) {
        const own = times[pool.indexOf(team[next++] as number)] ?? null;
        time = time === undefined || own === time ? time : this.#common.of(time, own);
      }
    return time;
  }
}

interface Start {
  start: Instant;
  team: number[];
}

interface WishForOne extends Wish {
  /** Who stands on it, and does unless somebody else can finish it sooner. */
  present?: Place;
  /** Whom to look at; everybody where it is left out. */
  isSooner?: (person: number) => boolean;
}

/** Beyond these a search for a start ends. */
interface Latest {
  start: Instant;
  finish: Instant;
}

/** Whether one person alone does it. */
export function isForOne([only, ...others]: readonly CompiledNeed[]): boolean {
  return only !== undefined && others.length === 0 && only.count === 1 && only.resource < 0;
}

/** By person: their place when ordered by how much work could take them, each piece the more the fewer others could do it. */
function ranksOf({ needs, duration, problem }: CompiledStaffed): Int32Array {
  const scarcity = new Float64Array(problem.people.length);
  needs.forEach((list, a) => {
    for (const { pool, count } of list)
      for (const person of pool)
        scarcity[person] = (scarcity[person] as number) + ((duration[a] as number) * count) / pool.length;
  });
  const ranks = new Int32Array(problem.people.length);
  [...scarcity.keys()]
    .sort((one, other) => (scarcity[one] as number) - (scarcity[other] as number) || one - other)
    .forEach((person, rank) => (ranks[person] = rank));
  return ranks;
}
