import type { CompiledCalendar } from "../../calendar/compiledCalendar.ts";
import type { Instant, Minutes } from "../../units/time.ts";
import { linkedDates } from "./linkedStart.ts";
import { weighed } from "./projectShares.ts";
import { type CompiledNeed, type CompiledStaffed, WHOLE } from "./staffedProject.ts";

/** Above so many different pools their unions are left out: there would be too many. */
const MOST_POOLS_TO_JOIN = 60;

/** Of so many projects that ask most of the same people all orders are looked at. */
const MOST_IN_TURN = 6;

/** Of a set's heads so many are looked at: enough to come near the best. */
const MOST_HEADS = 24;

interface Demand {
  activity: number;
  pool: ReadonlySet<number>;
  /** Minutes of a whole person. */
  work: number;
  earliest: Instant;
  /** Minutes that pass at least after it until all is done. */
  tail: number;
}

interface PoolDemands {
  pool: ReadonlySet<number>;
  demands: Demand[];
}

export interface StaffedBound {
  /** No schedule finishes sooner. */
  finish: Instant;
  /** No schedule finishes this project sooner, by project. */
  projects: Float64Array;
  /** In no schedule do the finishes weigh less together, in minutes from the start. */
  weighed: Minutes;
}

/**
 * What no schedule is better than (LVL-13): the longest chain of links, and for every set of people that some work is confined to,
 * when they can have done all of that work and what must follow it. The same for counted resources. Of several projects each has its
 * own, and what those who are shared cannot do at once keeps all of them together from being done so soon (LVL-27).
 */
export function staffedBound(project: CompiledStaffed): StaffedBound {
  const dates = linkedDates(project);
  const known = { dates, free: freeTime(project), sets: setsByNeed(project) };
  const { of, shares } = project.projects;
  const finish = finishBound(project, known, {
    ...demandsAndTails(project, known, () => true),
    isIn: () => true,
    thoroughness: 1,
  });
  if (shares.length === 1)
    return { finish, projects: Float64Array.of(finish), weighed: finish - project.problem.start };
  const { demands, tails } = demandsAndTails(project, known, isOfOne(of));
  // The more projects, the less is looked at in each: in all of them about as much as in one.
  const thoroughness = 1 / Math.sqrt(shares.length);
  const own: Demand[][] = Array.from(shares, () => []);
  for (const demand of demands) own[of[demand.activity] as number]?.push(demand);
  const projects = Float64Array.from(shares, (_, p) =>
    finishBound(project, known, { demands: own[p] ?? [], tails, isIn: (a) => of[a] === p, thoroughness }),
  );
  const pools = byPool(demands);
  const least = pools.reduce((most, one) => Math.max(most, inTurn(project, projects, { one, free: known.free })), 0);
  return { finish, projects, weighed: Math.max(weighed(project, projects), least) };
}

/** Links inside a project; what follows in another says nothing of when this one is done. */
function isOfOne(of: Int32Array): (from: number, to: number) => boolean {
  return (from, to) => of[from] === of[to];
}

interface Known {
  dates: ReturnType<typeof linkedDates>;
  free: readonly FreeTime[];
  /** Who may meet a need. */
  sets: ReadonlyMap<CompiledNeed, ReadonlySet<number>>;
}

/** What is looked at of all: one project, or the whole. */
interface Part {
  demands: readonly Demand[];
  tails: Float64Array;
  isIn: (activity: number) => boolean;
  /** Of the pools that are joined and the heads that are looked at so many, as a ratio. */
  thoroughness: number;
}

/** By when the activities of a part are done at the earliest. */
function finishBound(project: CompiledStaffed, { dates, free }: Known, part: Part): Instant {
  const { start, finish } = dates;
  const { demands, tails, isIn, thoroughness } = part;
  let bound = project.problem.start;
  finish.forEach((done, a) => {
    if (isIn(a)) bound = Math.max(bound, done);
  });
  const pools = byPool(demands);
  const heads = Math.max(1, Math.round(MOST_HEADS * thoroughness));
  for (const set of setsOf(pools, MOST_POOLS_TO_JOIN * thoroughness))
    bound = Math.max(bound, doneBy(pools, set, { free, heads }));
  project.problem.resources.forEach(({ capacity }, resource) => {
    let [work, from, tail] = [0, Infinity, Infinity];
    const calendars = new Set<CompiledCalendar | null>();
    for (let a = 0; a < project.count; a++)
      for (const need of project.needs[a] ?? []) {
        if (need.resource !== resource || !isIn(a) || !Number.isNaN(project.fixedStart[a])) continue;
        work += ((project.duration[a] as number) * need.units) / WHOLE;
        from = Math.min(from, start[a] as number);
        tail = Math.min(tail, tails[a] as number);
        calendars.add(project.time[a] ?? null);
      }
    if (work === 0 || capacity === 0) return;
    const all = { units: capacity, between: (since: Instant, to: Instant) => workable(calendars, since, to) };
    bound = Math.max(bound, worked([all], from, work) + tail);
  });
  return bound;
}

function demandsAndTails(
  project: CompiledStaffed,
  { dates, sets }: Known,
  counts: (from: number, to: number) => boolean,
): { demands: Demand[]; tails: Float64Array } {
  const tails = tailsOf(project, counts);
  return { demands: demandsOf(project, { start: dates.start, tails, sets }), tails };
}

/** The same people are the same set. */
function setsByNeed({ needs }: CompiledStaffed): ReadonlyMap<CompiledNeed, ReadonlySet<number>> {
  const sets = new Map<CompiledNeed, ReadonlySet<number>>();
  const byPeople = new Map<string, ReadonlySet<number>>();
  for (const need of new Set(needs.flat())) {
    const key = need.pool.join();
    const set = byPeople.get(key) ?? new Set(need.pool);
    byPeople.set(key, set);
    sets.set(need, set);
  }
  return sets;
}

/** Of a project: what it asks of a set of people. */
interface Asked {
  project: number;
  work: number;
  earliest: Instant;
  tail: number;
}

/**
 * What the finishes weigh together at least when these people do what only they may, one project after the other. In whichever order
 * the projects are done with them, the last of any few of these is not before they have done the work of all of those few: the best
 * order is found over all subsets. Only the projects that ask most of them are looked at.
 */
function inTurn(
  project: CompiledStaffed,
  bounds: Float64Array,
  { one, free }: { one: PoolDemands; free: readonly FreeTime[] },
): Minutes {
  const { of, shares } = project.projects;
  const asked = askedOf(one.demands, of)
    .filter(({ project: p, work }) => work > 0 && (shares[p] as number) > 0)
    .sort((a, b) => b.work - a.work)
    .slice(0, MOST_IN_TURN);
  if (asked.length < 2) return 0;
  const team = teamOf(one.pool, free);
  const own = ({ project: p }: Asked) => bounds[p] as number;
  const all = asked.reduce((sum, { work }) => sum + work, 0);
  const soonest = asked.reduce((least, { earliest }) => Math.min(least, earliest), Infinity);
  // Who is done with all of it before the first project could be done keeps nobody waiting.
  if (worked(team, soonest, all) <= asked.reduce((least, each) => Math.min(least, own(each)), Infinity)) return 0;
  const added = new Float64Array(1 << asked.length).fill(Infinity);
  added[0] = 0;
  for (let few = 1; few < added.length; few++) {
    const among = asked.filter((_, k) => few & (1 << k));
    const work = among.reduce((sum, each) => sum + each.work, 0);
    const from = among.reduce((least, { earliest }) => Math.min(least, earliest), Infinity);
    const done = worked(team, from, work);
    asked.forEach((last, k) => {
      if (!(few & (1 << k))) return;
      const late = Math.max(0, done + last.tail - own(last));
      added[few] = Math.min(
        added[few] as number,
        (added[few ^ (1 << k)] as number) + late * (shares[last.project] as number),
      );
    });
  }
  return weighed(project, bounds) + (added[added.length - 1] as number);
}

function askedOf(demands: readonly Demand[], projectOf: Int32Array): Asked[] {
  const byProject = new Map<number, Asked>();
  for (const { activity, work, earliest, tail } of demands) {
    const project = projectOf[activity] as number;
    if (project < 0) continue;
    const known = byProject.get(project) ?? { project, work: 0, earliest: Infinity, tail: Infinity };
    byProject.set(project, {
      project,
      work: known.work + work,
      earliest: Math.min(known.earliest, earliest),
      tail: Math.min(known.tail, tail),
    });
  }
  return [...byProject.values()];
}

/** Working minutes that follow at least by links that count; the clock cannot show fewer. */
function tailsOf(
  { count, before, duration, fixedStart }: CompiledStaffed,
  counts: (from: number, to: number) => boolean,
): Float64Array {
  const tails = new Float64Array(count);
  for (let a = count - 1; a >= 0; a--) {
    if (!Number.isNaN(fixedStart[a])) continue;
    for (const { from, type, lag } of before[a] ?? []) {
      if (type !== "FS" || !counts(from, a)) continue;
      tails[from] = Math.max(tails[from] as number, (tails[a] as number) + (duration[a] as number) + lag);
    }
  }
  return tails;
}

interface Dated extends Pick<Known, "sets"> {
  start: Float64Array;
  tails: Float64Array;
}

function demandsOf(project: CompiledStaffed, { start, tails, sets }: Dated): Demand[] {
  return project.needs.flatMap((needs, a) => {
    if (!Number.isNaN(project.fixedStart[a])) return [];
    return needs.flatMap((need) => {
      const { resource, pool, units, count } = need;
      // An empty pool can never be asked; such an activity is dated by its links.
      return resource >= 0 || pool.length === 0
        ? []
        : [
            {
              activity: a,
              pool: sets.get(need) as ReadonlySet<number>,
              work: ((project.duration[a] as number) * units * count) / WHOLE,
              earliest: start[a] as number,
              tail: tails[a] as number,
            },
          ];
    });
  });
}

/** Demands for the same people together, so that each pool is looked at once. */
function byPool(demands: readonly Demand[]): PoolDemands[] {
  const pools = new Map<ReadonlySet<number>, PoolDemands>();
  for (const demand of demands) {
    const known = pools.get(demand.pool);
    if (known) known.demands.push(demand);
    else pools.set(demand.pool, { pool: demand.pool, demands: [demand] });
  }
  return [...pools.values()];
}

function setsOf(demands: readonly PoolDemands[], mostToJoin: number): ReadonlySet<number>[] {
  const sets = new Map<string, ReadonlySet<number>>();
  const add = (set: ReadonlySet<number>) => {
    const key = [...set].sort((one, other) => one - other).join();
    sets.set(key, set);
  };
  for (const { pool } of demands) add(pool);
  const pools = [...sets.values()];
  if (pools.length <= mostToJoin)
    for (const one of pools) for (const other of pools) if (one !== other) add(new Set([...one, ...other]));
  add(new Set(pools.flatMap((pool) => [...pool])));
  return [...sets.values()];
}

interface FreeTime {
  units: number;
  /** Minutes free between two instants at most. */
  between(from: Instant, to: Instant): number;
}

/** Minutes between two instants in which work on any of these calendars can be done, at most. */
function workable(calendars: ReadonlySet<CompiledCalendar | null>, from: Instant, to: Instant): number {
  let minutes = 0;
  for (const calendar of calendars) minutes += calendar === null ? to - from : calendar.workBetween(from, to);
  return Math.min(minutes, to - from);
}

function freeTime(project: CompiledStaffed): FreeTime[] {
  const calendars = project.problem.people.map(() => new Set<CompiledCalendar | null>());
  for (const needs of project.needs)
    for (const { pool, time } of needs) pool.forEach((person, k) => calendars[person]?.add(time[k] ?? null));
  const numbers = new Map<CompiledCalendar | null, number>();
  const numberOf = (calendar: CompiledCalendar | null) => {
    const number = numbers.get(calendar) ?? numbers.size;
    numbers.set(calendar, number);
    return number;
  };
  const alike = new Map<string, FreeTime["between"]>();
  return project.problem.people.map(({ units }, person) => {
    const own = calendars[person] as Set<CompiledCalendar | null>;
    const key = [...own].map(numberOf).sort().join();
    const between = alike.get(key) ?? ((from: Instant, to: Instant) => workable(own, from, to));
    alike.set(key, between);
    return { units, between };
  });
}

/** These people, those whose time is alike taken together. */
function teamOf(set: ReadonlySet<number>, free: readonly FreeTime[]): FreeTime[] {
  const units = new Map<FreeTime["between"], number>();
  for (const person of set) {
    const each = free[person] as FreeTime;
    units.set(each.between, (units.get(each.between) ?? 0) + each.units);
  }
  return [...units].map(([between, sum]) => ({ units: sum, between }));
}

/** When the people of a set can have done all that only they may do from some head on, with what follows; the latest of these. */
function doneBy(
  demands: readonly PoolDemands[],
  set: ReadonlySet<number>,
  { free, heads }: { free: readonly FreeTime[]; heads: number },
): Instant {
  const theirs = demands
    .filter(({ pool }) => pool.size <= set.size && isWithin(pool, set))
    .flatMap((one) => one.demands)
    .sort((one, other) => other.earliest - one.earliest);
  const team = teamOf(set, free);
  const step = Math.max(1, Math.ceil(theirs.length / heads));
  let [work, tail, bound] = [0, Infinity, -Infinity];
  theirs.forEach((demand, at) => {
    work += demand.work;
    tail = Math.min(tail, demand.tail);
    const isHead = theirs[at + 1]?.earliest !== demand.earliest && (at % step === 0 || at === theirs.length - 1);
    if (isHead && work > 0) bound = Math.max(bound, worked(team, demand.earliest, work) + tail);
  });
  return bound;
}

function isWithin(pool: ReadonlySet<number>, set: ReadonlySet<number>): boolean {
  for (const person of pool) if (!set.has(person)) return false;
  return true;
}

/** The first moment by which a team can have worked so many minutes from `from` on. */
function worked(team: readonly FreeTime[], from: Instant, work: number): Instant {
  const doneAt = (to: Instant) => team.reduce((sum, { units, between }) => sum + units * between(from, to), 0);
  let low = from;
  let high = from + Math.ceil(work / team.reduce((sum, { units }) => sum + units, 0)) + 1;
  while (doneAt(high) < work - 1e-6) {
    // A calendar that has run out of work bounds nothing.
    if (high - from > 40_000_000) return -Infinity;
    low = high;
    high = from + (high - from) * 2;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (doneAt(middle) < work - 1e-6) low = middle;
    else high = middle;
  }
  return high;
}
