import type { Activity, Plan } from "../../schedule/plan.ts";
import type { Instant } from "../../units/time.ts";
import type { LevelingActivity, LevelingLink, LevelingPerson, LevelingProblem } from "../levelingProblem.ts";

/** A project that is leveled together with others. */
export interface ProjectPart {
  id: string;
  /** 0 to 1000, 500 is ordinary. */
  priority: number;
  plan: Plan;
  /** What `plan` asks by itself. */
  problem: LevelingProblem;
}

/**
 * The problems of several projects as one (LVL-26): each person and calendar once, by id; each activity in its project, and not before it
 * where nothing else holds it back. What a plan knows of another one among these by its dates alone becomes a link to it: of a summary to
 * all that is inside. What there is of a person over time the plan that goes on first says, as it sees all of that time; there is as much as any
 * assigns of them.
 */
export function joinProblems(parts: readonly ProjectPart[]): LevelingProblem {
  const leaves = leavesByItem(parts);
  const isOther = (part: ProjectPart) => {
    const externals = externalIds(part.plan);
    return (id: string) => externals.has(id) && leaves.has(id);
  };
  const activitiesOf = (part: ProjectPart): LevelingActivity[] => {
    const { problem } = part;
    const known = new Set(problem.calendars.map(({ id }) => id));
    const standard = problem.calendars[0]?.id ?? null;
    const isElsewhere = isOther(part);
    return problem.activities.flatMap((activity) => {
      const { id, calendarId, notBefore } = activity;
      if (isElsewhere(id)) return [];
      const own = calendarId === null || known.has(calendarId) ? calendarId : standard;
      return [{ ...activity, calendarId: own, notBefore: notBefore ?? problem.start }];
    });
  };
  const linksOf = (part: ProjectPart): LevelingLink[] => {
    const isElsewhere = isOther(part);
    return part.problem.links.flatMap((link) =>
      isElsewhere(link.fromId) ? (leaves.get(link.fromId) ?? []).map((fromId) => ({ ...link, fromId })) : [link],
    );
  };
  const activities = parts.map(activitiesOf);
  const seen = new Set<string>();
  return {
    start: parts.reduce<Instant>((least, { problem }) => Math.min(least, problem.start), Infinity),
    calendars: firstOfEach(parts.flatMap(({ problem }) => problem.calendars)),
    // What several plans wait for in a project that is not among these stands in each of them.
    activities: activities.flat().filter(({ id }) => !seen.has(id) && seen.add(id)),
    links: parts.flatMap(linksOf),
    people: joinPeople(parts.toSorted((one, other) => firstWork(one) - firstWork(other)).map(({ problem }) => problem)),
    resources: firstOfEach(parts.flatMap(({ problem }) => problem.resources)),
    goals: parts[0]?.problem.goals ?? [],
    projects: parts.map(({ id, priority, plan }, at) => {
      const externals = externalIds(plan);
      const own = (activities[at] ?? []).filter((activity) => !externals.has(activity.id));
      return { id, priority, activityIds: own.map((activity) => activity.id) };
    }),
  };
}

/** What another plan may know of these: activities as themselves, summaries as all that is leveled inside them. */
export function leavesByItem(
  parts: readonly Pick<ProjectPart, "plan" | "problem">[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { plan, problem } of parts) {
    const externals = externalIds(plan);
    const parents = new Map(plan.activities.map(({ id, parentId }) => [id, parentId]));
    for (const { id } of problem.activities) {
      if (externals.has(id)) continue;
      const above = new Set<string>();
      for (let at: string | null = id; at !== null && !above.has(at); at = parents.get(at) ?? null) {
        above.add(at);
        const list = found.get(at);
        if (list) list.push(id);
        else found.set(at, [id]);
      }
    }
  }
  return found;
}

function externalIds({ activities }: Plan): ReadonlySet<string> {
  return new Set(activities.flatMap(({ id, external }: Activity) => (external == null ? [] : [id])));
}

/** From when on a project's work can be placed. */
function firstWork({ plan: { dataDate }, problem: { start } }: ProjectPart): Instant {
  return Math.max(start, dataDate ?? start);
}

function joinPeople(problems: readonly LevelingProblem[]): LevelingPerson[] {
  const people = new Map<string, LevelingPerson>();
  for (const problem of problems) {
    const known = new Set(problem.calendars.map(({ id }) => id));
    const standard = problem.calendars[0]?.id ?? null;
    for (const person of problem.people) {
      const { id, units, calendarId } = person;
      const first = people.get(id);
      const own = calendarId === null || known.has(calendarId) ? calendarId : standard;
      if (first) people.set(id, { ...first, units: Math.max(first.units, units) });
      else people.set(id, { ...person, calendarId: own });
    }
  }
  return [...people.values()];
}

function firstOfEach<T extends { id: string }>(all: readonly T[]): T[] {
  const byId = new Map<string, T>();
  for (const one of all) if (!byId.has(one.id)) byId.set(one.id, one);
  return [...byId.values()];
}
