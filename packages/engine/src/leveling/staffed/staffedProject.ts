import { type CompiledCalendars, compileCalendars } from "../../calendar/compileCalendars.ts";
import type { CompiledCalendar } from "../../calendar/compiledCalendar.ts";
import type { Instant } from "../../units/time.ts";
import {
  LEAST_PART,
  type LevelingActivity,
  type LevelingLink,
  type LevelingPerson,
  type LevelingProblem,
  type Need,
  type Splitting,
} from "../levelingProblem.ts";
import { projectWeights } from "../projectWeights.ts";
import { type ProjectShares, projectShares } from "./projectShares.ts";

/** Units and capacities are counted in thousandths. */
export const WHOLE = 1000;

/** A need as numbers: units of a resource, or so many of the people who may meet it. */
export interface CompiledNeed {
  /** Resource it takes; -1 when it takes people. */
  resource: number;
  units: number;
  count: number;
  /** Asks for one person by name. */
  isNamed: boolean;
  /** Who does it today; -1 where nobody does. */
  present: number;
  /** People who may meet it, by number. */
  pool: Int32Array;
  /** By place in the pool: until when the work must be finished. */
  until: Float64Array;
  /** By place in the pool: the time worked in common with the activity; null counts every minute. */
  time: readonly (CompiledCalendar | null)[];
}

export interface CompiledLink {
  from: number;
  type: LevelingLink["type"];
  lag: number;
  /** Calendar the lag counts on; null is the clock. */
  time: CompiledCalendar | null;
}

/** A leveling problem whose activities are numbered in topological order. */
export interface CompiledStaffed {
  problem: LevelingProblem;
  count: number;
  activities: readonly LevelingActivity[];
  duration: Int32Array;
  /** How each may pause beside breaks of calendars; null not at all. */
  splitting: readonly (Splitting | null)[];
  leastPart: number;
  time: readonly (CompiledCalendar | null)[];
  needs: readonly (readonly CompiledNeed[])[];
  before: readonly (readonly CompiledLink[])[];
  after: readonly (readonly number[])[];
  notBefore: Float64Array;
  /** NaN where free. */
  fixedStart: Float64Array;
  fixedFinish: Float64Array;
  deadline: Float64Array;
  /** How much a minute late weighs: by the activity's priority and its project's. */
  weight: Float64Array;
  projects: ProjectShares;
  /** NaN where it has none. */
  currentStart: Float64Array;
  costPerMinute: Float64Array;
}

export function advance(time: CompiledCalendar | null, from: Instant, minutes: number): Instant {
  return time === null ? from + minutes : time.advance(from, minutes);
}

function inTopologicalOrder({ activities, links }: LevelingProblem): LevelingActivity[] {
  const waiting = new Map(activities.map(({ id }) => [id, 0]));
  const followers = new Map<string, string[]>();
  for (const { fromId, toId } of links) {
    waiting.set(toId, (waiting.get(toId) ?? 0) + 1);
    followers.set(fromId, [...(followers.get(fromId) ?? []), toId]);
  }
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  const order = activities.filter(({ id }) => waiting.get(id) === 0);
  for (let k = 0; k < order.length; k++)
    for (const to of followers.get((order[k] as LevelingActivity).id) ?? []) {
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      const activity = byId.get(to);
      if (left === 0 && activity) order.push(activity);
    }
  if (order.length < activities.length) throw new Error("The links form a loop, which is to be told before leveling.");
  return order;
}

/** Until when a person may do what a need asks; null when they may not at all. */
function mayServe(need: Need, person: LevelingPerson): number | null {
  if (need.kind === "person") return person.id === need.personId ? Infinity : null;
  if (need.kind === "role") return person.roles.includes(need.role) ? Infinity : null;
  if (need.kind === "resource") return null;
  const until = person.skills
    .filter(({ skill, level }) => skill === need.skill && level >= need.level)
    .map((held) => held.until ?? Infinity);
  return until.length === 0 ? null : Math.max(...until);
}

/** The time worked on two calendars, null being every minute; undefined when they have none in common. Each pair is made once. */
export class CommonCalendars {
  readonly #known = new Map<CompiledCalendar, Map<CompiledCalendar, CompiledCalendar | undefined>>();

  of(one: CompiledCalendar | null, other: CompiledCalendar | null): CompiledCalendar | null | undefined {
    if (one === null || other === null || one === other) return one ?? other;
    let pairs = this.#known.get(one);
    if (!pairs) this.#known.set(one, (pairs = new Map()));
    if (!pairs.has(other)) {
      const both = one.sharedWith(other);
      pairs.set(other, both.isEmpty ? undefined : both);
    }
    return pairs.get(other);
  }
}

/** People that a need asks for. */
function placesOf(need: Need): number {
  return need.kind === "person" ? 1 : need.kind === "resource" ? 0 : need.count;
}

/** Where cost comes first, nobody dearer than needed for so many places is asked at all (LVL-14). */
function keepCheapest(able: { at: number }[], places: number, people: readonly LevelingPerson[]): void {
  const costs = able.map(({ at }) => people[at]?.costPerMinute ?? 0).sort((one, other) => one - other);
  const most = costs[places - 1] ?? Infinity;
  able.splice(0, able.length, ...able.filter(({ at }) => (people[at]?.costPerMinute ?? 0) <= most));
}

class NeedCompiler {
  readonly #problem: LevelingProblem;
  readonly #calendars: CompiledCalendars;
  readonly #resourceAt: ReadonlyMap<string, number>;
  readonly #common = new CommonCalendars();
  readonly #compiled = new Map<string, CompiledNeed>();

  constructor(problem: LevelingProblem, calendars: CompiledCalendars) {
    this.#problem = problem;
    this.#calendars = calendars;
    this.#resourceAt = new Map(problem.resources.map(({ id }, at) => [id, at]));
  }

  calendar(id: string | null): CompiledCalendar | null {
    return id === null ? null : this.#calendars.get(id);
  }

  /** Needs that ask the same are compiled once. */
  compile({ needs, calendarId }: LevelingActivity): CompiledNeed[] {
    const places = needs.reduce((sum, need) => sum + placesOf(need), 0);
    return needs.map((need) => {
      const key = JSON.stringify([need, calendarId, places]);
      let compiled = this.#compiled.get(key);
      if (!compiled) this.#compiled.set(key, (compiled = this.#compileNew(need, calendarId, places)));
      return compiled;
    });
  }

  /** `places`: of all that the activity needs, which different people fill. */
  #compileNew(need: Need, calendarId: string | null, places: number): CompiledNeed {
    const units = Math.round(need.units * WHOLE);
    const none = { pool: new Int32Array(0), until: new Float64Array(0), time: [] };
    if (need.kind === "resource") {
      const resource = this.#resourceAt.get(need.resourceId) ?? -1;
      return { resource, units, count: 0, isNamed: false, present: -1, ...none };
    }
    const able = this.#problem.people.flatMap((person, at) => {
      const until = mayServe(need, person);
      const own = "inItsTime" in need && need.inItsTime ? null : this.calendar(person.calendarId);
      const time = until === null ? undefined : this.#common.of(this.calendar(calendarId), own);
      return until === null || time === undefined || units > Math.round(person.units * WHOLE)
        ? []
        : [{ at, until, time }];
    });
    // Those who work at the same times stand beside each other: where they could be at first is looked up once.
    const times = [...new Set(able.map(({ time }) => time))];
    able.sort((one, other) => times.indexOf(one.time) - times.indexOf(other.time) || one.at - other.at);
    if (this.#problem.goals[0] === "cost") keepCheapest(able, places, this.#problem.people);
    return {
      resource: -1,
      units,
      count: placesOf(need),
      isNamed: need.kind === "person",
      present: need.kind === "skill" ? this.#problem.people.findIndex(({ id }) => id === need.insteadOf) : -1,
      pool: Int32Array.from(able, ({ at }) => at),
      until: Float64Array.from(able, ({ until }) => until),
      time: able.map(({ time }) => time),
    };
  }
}

/** Compiles a checked problem (LVL-9). */
export function compileStaffed(problem: LevelingProblem): CompiledStaffed {
  const calendars = compileCalendars(problem.calendars, problem.calendars[0]?.id ?? "");
  const compiler = new NeedCompiler(problem, calendars);
  const activities = inTopologicalOrder(problem);
  const weights = projectWeights(problem);
  const numberOf = new Map(activities.map(({ id }, at) => [id, at]));
  const before: CompiledLink[][] = activities.map(() => []);
  const after: number[][] = activities.map(() => []);
  for (const { fromId, toId, type, lag, lagUnit, calendarId } of problem.links) {
    const from = numberOf.get(fromId) as number;
    const to = numberOf.get(toId) as number;
    const counted = calendarId === undefined ? (activities[to] as LevelingActivity).calendarId : calendarId;
    const time = lagUnit === "elapsed" ? null : compiler.calendar(counted);
    (before[to] as CompiledLink[]).push({ from, type, lag, time });
    (after[from] as number[]).push(to);
  }
  const floats = (pick: (activity: LevelingActivity) => Instant | null, otherwise: number) =>
    Float64Array.from(activities, (activity) => pick(activity) ?? otherwise);
  return {
    problem,
    count: activities.length,
    activities,
    duration: Int32Array.from(activities, ({ duration }) => duration),
    splitting: activities.map(({ splitting }) => splitting ?? null),
    leastPart: problem.leastPart ?? LEAST_PART,
    time: activities.map(({ calendarId }) => compiler.calendar(calendarId)),
    needs: activities.map((activity) => compiler.compile(activity)),
    before,
    after,
    notBefore: floats(({ notBefore }) => notBefore, problem.start),
    fixedStart: floats(({ fixed }) => fixed?.start ?? null, Number.NaN),
    fixedFinish: floats(({ fixed }) => fixed?.finish ?? null, Number.NaN),
    deadline: floats(({ deadline }) => deadline, Infinity),
    weight: floats(({ id, priority }) => (priority / 500) * (weights.get(id) ?? 1), 1),
    projects: projectShares(problem, activities),
    currentStart: floats(({ currentStart }) => currentStart, Number.NaN),
    costPerMinute: Float64Array.from(problem.people, ({ costPerMinute }) => costPerMinute),
  };
}
