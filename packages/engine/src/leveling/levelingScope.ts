import type { Schedule } from "../schedule/schedule.ts";
import type { LevelingActivity, LevelingProblem, Need } from "./levelingProblem.ts";

/** The same problem where only these activities and what follows from them move; all others stay and hold their people (LVL-19). */
export function levelingScope(problem: LevelingProblem, schedule: Schedule, ids: ReadonlySet<string>): LevelingProblem {
  const free = withFollowers(problem, ids);
  const dates = new Map(schedule.activities.map((scheduled) => [scheduled.id, scheduled]));
  const held = (activity: LevelingActivity): LevelingActivity => {
    const { start = null, finish = null } = dates.get(activity.id) ?? {};
    const needs = activity.needs.flatMap(staying);
    return start === null || finish === null ? activity : { ...activity, needs, fixed: { start, finish } };
  };
  return {
    ...problem,
    activities: problem.activities.map((activity) => (free.has(activity.id) ? activity : held(activity))),
  };
}

/** What stays keeps whom it has and is given nobody new. */
function staying(need: Need): Need[] {
  if (need.kind !== "skill") return [need];
  const { insteadOf: personId, units } = need;
  return personId === undefined ? [] : [{ kind: "person", personId, units, inItsTime: true }];
}

function withFollowers({ links }: LevelingProblem, ids: ReadonlySet<string>): ReadonlySet<string> {
  const followers = new Map<string, string[]>();
  for (const { fromId, toId } of links) {
    const list = followers.get(fromId);
    if (list) list.push(toId);
    else followers.set(fromId, [toId]);
  }
  const found = new Set(ids);
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const to of followers.get(id) ?? [])
      if (!found.has(to)) {
        found.add(to);
        open.push(to);
      }
  return found;
}
