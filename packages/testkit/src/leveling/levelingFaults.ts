import {
  type CalendarDefinition,
  LEAST_PART,
  type LeveledActivity,
  type LevelingActivity,
  type LevelingProblem,
  type Need,
} from "@gantry/engine";
import { clockTime, type MinuteCalendar, minuteCalendar } from "../oracle/minuteCalendar.ts";

type Placed = Pick<LeveledActivity, "id" | "start" | "finish" | "parts" | "personIds">;

/** Rounding of units, which are ratios. */
const TOLERANCE = 1e-6;

/**
 * Every way in which a leveled schedule breaks its problem's rules, in words; none when it is valid. Written apart from the
 * solver: it looks at records alone and walks calendars minute by minute, so it is slow and plainly right.
 */
export function levelingFaults(problem: LevelingProblem, placed: readonly Placed[]): string[] {
  const byId = new Map(placed.map((one) => [one.id, one]));
  const missing = problem.activities.filter(({ id }) => !byId.has(id)).map(({ id }) => `${id} has no dates`);
  if (missing.length > 0 || placed.length !== problem.activities.length)
    return [...missing, ...(placed.length > problem.activities.length ? ["something is there twice"] : [])];
  const calendars = calendarsOf(problem.calendars);
  return [
    ...problem.activities.flatMap((activity) =>
      activityFaults(problem, { activity, placed: byId.get(activity.id) as Placed, calendars }),
    ),
    ...linkFaults(problem, byId, calendars),
    ...loadFaults(problem, byId),
  ];
}

type Calendars = (id: string | null) => MinuteCalendar;

function calendarsOf(definitions: readonly CalendarDefinition[]): Calendars {
  const made = new Map(definitions.map((definition) => [definition.id, minuteCalendar(definition)]));
  return (id) => (id === null ? clockTime : (made.get(id) ?? clockTime));
}

interface One {
  activity: LevelingActivity;
  placed: Placed;
  calendars: Calendars;
}

function activityFaults(problem: LevelingProblem, one: One): string[] {
  const { activity, placed } = one;
  const { id } = activity;
  const faults: string[] = [];
  if (activity.fixed)
    return placed.start === activity.fixed.start && placed.finish === activity.fixed.finish
      ? stayingFaults(problem, one)
      : [`${id} is fixed but has moved`];
  if (placed.start < problem.start) faults.push(`${id} starts before the problem`);
  if (activity.notBefore !== null && placed.start < activity.notBefore) faults.push(`${id} starts before it may`);
  return [...faults, ...teamFaults(problem, one), ...durationFaults(problem, one)];
}

/** A place of what stays is empty where nobody free could fill it. */
function stayingFaults(problem: LevelingProblem, { activity, placed }: One): string[] {
  const { id } = activity;
  const there = placed.personIds.filter((personId) => personId !== "");
  const unable = placesOf(activity).flatMap((need, place) => {
    const { [place]: personId = "" } = placed.personIds;
    const isMet = personId === "" || meets(need, problem, { personId, finish: placed.finish });
    return isMet ? [] : [`${personId} cannot do ${id}`];
  });
  return new Set(there).size < there.length ? [...unable, `${id} has somebody twice`] : unable;
}

function durationFaults(problem: LevelingProblem, { activity, placed, calendars }: One): string[] {
  const own = calendars(activity.calendarId);
  const inItsTime = new Set(
    placesOf(activity).flatMap((need, place) =>
      "inItsTime" in need && need.inItsTime ? [placed.personIds[place]] : [],
    ),
  );
  const theirs = problem.people
    .filter(({ id }) => placed.personIds.includes(id) && !inItsTime.has(id))
    .map(({ calendarId }) => calendars(calendarId));
  if (activity.duration === 0)
    return placed.finish === placed.start ? [] : [`${activity.id} has no duration but lasts`];
  const common = [own, ...theirs];
  const lengths = partsOf(placed).map(({ start, finish }) => workIn(common, start, finish));
  const worked = lengths.reduce((sum, each) => sum + each, 0);
  return [
    ...(worked === activity.duration
      ? []
      : [`${activity.id} should work ${activity.duration} minutes but works ${worked}`]),
    ...partFaults(problem, { activity, placed, calendars }, { common, lengths }),
  ];
}

function partsOf({ start, finish, parts }: Placed): readonly { start: number; finish: number }[] {
  return parts ?? [{ start, finish }];
}

function workIn(common: readonly MinuteCalendar[], start: number, finish: number): number {
  if (common.every((calendar) => calendar === clockTime)) return finish - start;
  let worked = 0;
  for (let t = start; t < finish; t++) if (common.every((calendar) => calendar.works(t))) worked += 1;
  return worked;
}

interface Lengths {
  common: readonly MinuteCalendar[];
  /** Working minutes of each part. */
  lengths: readonly number[];
}

/** Work pauses only as it may: not at all, while somebody on it is away, or in parts that are long enough. */
function partFaults(problem: LevelingProblem, { activity, placed }: One, { common, lengths }: Lengths): string[] {
  const { id, splitting } = activity;
  const parts = partsOf(placed);
  if (parts.length < 2) return [];
  if (splitting === undefined) return [`${id} may not pause`];
  const gaps = parts.slice(1).map(({ start }, k) => ({ from: parts[k]?.finish ?? 0, to: start }));
  const isInOrder = parts[0]?.start === placed.start && parts.at(-1)?.finish === placed.finish;
  if (!isInOrder || gaps.some(({ from, to }) => from >= to)) return [`${id} has parts out of order`];
  if (splitting === "anywhere") {
    const least = Math.min(problem.leastPart ?? LEAST_PART, activity.duration);
    return lengths.some((length) => length < least) ? [`${id} has a part that is too short`] : [];
  }
  const away = problem.people.flatMap((person) =>
    placed.personIds.includes(person.id) ? person.absences.filter(({ units }) => units === undefined) : [],
  );
  const isAway = (t: number) => away.some(({ from, to }) => from <= t && t < to);
  const pauses = gaps.some(({ from, to }) => {
    for (let t = from; t < to; t++) if (common.every((calendar) => calendar.works(t)) && !isAway(t)) return true;
    return false;
  });
  return pauses ? [`${id} pauses though nobody is away`] : [];
}

function meets(
  need: Need,
  problem: LevelingProblem,
  { personId, finish }: { personId: string; finish: number },
): boolean {
  const person = problem.people.find(({ id }) => id === personId);
  if (!person) return false;
  switch (need.kind) {
    case "person":
      return need.personId === personId;
    case "role":
      return person.roles.includes(need.role);
    case "skill":
      return person.skills.some(
        ({ skill, level, until }) => skill === need.skill && level >= need.level && (until === null || finish <= until),
      );
    case "resource":
      return false;
  }
}

/** The need that each person on it stands for. */
function placesOf({ needs }: LevelingActivity): Need[] {
  return needs.flatMap((need) =>
    need.kind === "resource" ? [] : new Array<Need>(need.kind === "person" ? 1 : need.count).fill(need),
  );
}

function teamFaults(problem: LevelingProblem, { activity, placed }: One): string[] {
  if (activity.duration === 0) return [];
  const { id } = activity;
  const places = placesOf(activity);
  if (places.length !== placed.personIds.length)
    return [`${id} needs ${places.length} people but has ${placed.personIds.length}`];
  const faults: string[] = [];
  if (new Set(placed.personIds).size < placed.personIds.length) faults.push(`${id} has somebody twice`);
  placed.personIds.forEach((personId, place) => {
    const need = places[place] as Need;
    if (!meets(need, problem, { personId, finish: placed.finish })) faults.push(`${personId} cannot do ${id}`);
  });
  return faults;
}

function linkFaults(problem: LevelingProblem, byId: ReadonlyMap<string, Placed>, calendars: Calendars): string[] {
  const activities = new Map(problem.activities.map((activity) => [activity.id, activity]));
  return problem.links.flatMap(({ fromId, toId, type, lag, lagUnit, calendarId }) => {
    const from = byId.get(fromId) as Placed;
    const to = byId.get(toId) as Placed;
    const activity = activities.get(toId) as LevelingActivity;
    if (activity.fixed) return [];
    const calendar =
      lagUnit === "elapsed" ? clockTime : calendars(calendarId === undefined ? activity.calendarId : calendarId);
    const reached = type === "FS" || type === "FF" ? from.finish : from.start;
    const bound = calendar === clockTime ? reached + lag : calendar.walk(reached, lag);
    const held = type === "FS" || type === "SS" ? to.start : to.finish;
    // A finish is late enough when no working time of its own is left before what it waits for.
    const isHeld = held >= bound || (held === to.finish && isIdle(calendars(activity.calendarId), held, bound));
    return isHeld ? [] : [`${toId} does not wait for ${fromId} (${type})`];
  });
}

function isIdle(calendar: MinuteCalendar, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (calendar.works(t)) return false;
  return true;
}

interface Taking {
  id: string;
  start: number;
  finish: number;
  units: number;
  isFixed: boolean;
}

function loadFaults(problem: LevelingProblem, byId: ReadonlyMap<string, Placed>): string[] {
  const takings = new Map<string, Taking[]>();
  const take = (of: string, taking: Taking) => takings.set(of, [...(takings.get(of) ?? []), taking]);
  for (const { id, needs, fixed, notBefore } of problem.activities) {
    const placed = byId.get(id) as Placed;
    const takeParts = (of: string, { units, kind }: Need) => {
      // Who is put on what stays must be free for what is left of it; whom it names it has, even where they are taken.
      const isPut = fixed !== null && (kind === "skill" || kind === "role");
      for (const { start, finish } of partsOf(placed)) {
        const from = isPut ? Math.max(start, notBefore ?? start) : start;
        if (from < finish) take(of, { id, start: from, finish, units, isFixed: fixed !== null && !isPut });
      }
    };
    let place = 0;
    for (const need of needs) {
      if (need.kind === "resource") takeParts(`resource ${need.resourceId}`, need);
      else
        for (let k = need.kind === "person" ? 1 : need.count; k > 0; k--) {
          const personId = placed.personIds[place++];
          if (personId) takeParts(`person ${personId}`, need);
        }
    }
  }
  for (const { id, units, absences } of problem.people)
    for (const { from, to, units: taken = units } of absences)
      take(`person ${id}`, { id: "an absence", start: from, finish: to, units: taken, isFixed: true });
  const capacities = new Map<string, number>([
    ...problem.people.map(({ id, units }) => [`person ${id}`, units] as const),
    ...problem.resources.map(({ id, capacity }) => [`resource ${id}`, capacity] as const),
  ]);
  return [...takings].flatMap(([of, list]) => overloads(of, list, capacities.get(of) ?? 0));
}

/** A load is greatest where something starts; what is fixed may overlap with what is fixed. */
function overloads(of: string, takings: readonly Taking[], capacity: number): string[] {
  return takings.flatMap(({ id, start, finish }) => {
    if (start === finish) return [];
    const running = takings.filter((other) => other.start <= start && start < other.finish);
    const load = running.reduce((sum, { units }) => sum + units, 0);
    return load <= capacity + TOLERANCE || running.every(({ isFixed }) => isFixed)
      ? []
      : [`${of} has ${load} of ${capacity} to do when ${id} starts`];
  });
}
