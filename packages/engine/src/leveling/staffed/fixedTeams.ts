import type { CompiledCalendar } from "../../calendar/compiledCalendar.ts";
import type { Instant } from "../../units/time.ts";
import type { Placement } from "./placement.ts";
import type { CompiledNeed, CompiledStaffed } from "./staffedProject.ts";
import type { Workload } from "./workload.ts";

/** Stands in a team for a place that nobody free could fill. */
export const NOBODY = -1;

interface Fixed {
  a: number;
  start: Instant;
  finish: Instant;
  /** What is left of it begins here: people put on it must be free from then on. */
  since: Instant;
  team: number[];
}

/**
 * What stands fixed takes its people before all lists: those it names, even where they are taken already, then for its other places whoever is
 * free for all that is left of it and at work whenever it is (LVL-31).
 */
export function fixedTeams(project: CompiledStaffed, workload: Workload): ReadonlyMap<number, Placement> {
  const all = fixedOnes(project);
  const takes = new Map(all.map(({ a }) => [a, new Array<number>()]));
  const take = (one: Fixed, timeline: number, units: number, from: Instant) => {
    const taken = workload.taking(timeline, from, one.finish, units);
    workload.takeAll(taken);
    takes.get(one.a)?.push(...taken);
  };
  for (const one of all)
    forEachPlace(project, one.a, (need, place) => {
      if (place === null) take(one, project.problem.people.length + need.resource, need.units, one.start);
      else if (need.isNamed && need.pool[0] !== undefined) {
        one.team[place] = need.pool[0];
        take(one, need.pool[0], need.units, one.start);
      }
    });
  for (const one of all.toSorted((first, second) => first.start - second.start))
    forEachPlace(project, one.a, (need, place) => {
      if (place === null || need.isNamed) return;
      const person = freePerson(project, workload, { one, need });
      one.team[place] = person;
      if (person !== NOBODY) take(one, person, need.units, one.since);
    });
  return new Map(
    all.map(({ a, start, finish, team }) => {
      const placement = { from: start, start, finish, team, parts: null, horizon: -Infinity };
      return [a, { ...placement, takes: takes.get(a) ?? [] }];
    }),
  );
}

function fixedOnes({ count, fixedStart, fixedFinish, notBefore, needs }: CompiledStaffed): Fixed[] {
  return Array.from({ length: count }, (_, a) => a).flatMap((a): Fixed[] => {
    const start = fixedStart[a] as number;
    if (Number.isNaN(start)) return [];
    const finish = fixedFinish[a] as number;
    const since = Math.min(finish, Math.max(start, notBefore[a] as number));
    const places = (needs[a] ?? []).reduce((sum, need) => sum + need.count, 0);
    return [{ a, start, finish, since, team: new Array<number>(places).fill(NOBODY) }];
  });
}

/** Each place of its team in order, and null for what it needs of resources. */
function forEachPlace(
  { needs }: CompiledStaffed,
  a: number,
  visit: (need: CompiledNeed, place: number | null) => void,
): void {
  let next = 0;
  for (const need of needs[a] ?? []) {
    if (need.resource >= 0) visit(need, null);
    for (let k = 0; k < need.count; k++) visit(need, next++);
  }
}

/** Of those who are free who does it today, else the first; NOBODY where nobody is. */
function freePerson(
  { time }: CompiledStaffed,
  { timelines }: Workload,
  { one: { a, since, finish, team }, need }: { one: Fixed; need: CompiledNeed },
): number {
  let found = NOBODY;
  need.pool.forEach((person, k) => {
    if (found === need.present && found !== NOBODY) return;
    const isFree = timelines[person]?.clashEnd(since, finish, need.units) === since;
    const isAtWork = workOf(need.time[k] ?? null, since, finish) >= workOf(time[a] ?? null, since, finish);
    const isAble = isFree && isAtWork && finish <= (need.until[k] as number) && !team.includes(person);
    if (isAble && (found === NOBODY || person === need.present)) found = person;
  });
  return found;
}

function workOf(time: CompiledCalendar | null, from: Instant, to: Instant): number {
  return time === null ? to - from : time.workBetween(from, to);
}
