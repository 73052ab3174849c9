import type { Instant } from "../units/time.ts";
import type { Plan } from "./plan.ts";
import type { DrivenBy, Schedule, ScheduledActivity } from "./schedule.ts";

/** One step of the way back from a date to what it rests on. */
export interface ExplanationStep {
  activityId: string;
  start: Instant | null;
  finish: Instant | null;
  drivenBy: DrivenBy | null;
  /** The activity the next step tells of; null where the chain ends. */
  nextActivityId: string | null;
}

/** Why an activity stands where it does: itself first, then what drives it, and so on to the root (WHY-2). */
export interface Explanation {
  activityId: string;
  steps: readonly ExplanationStep[];
}

/** Anything that can give an activity's computed values by id. */
export interface ScheduleLookup {
  get(id: string): ScheduledActivity | undefined;
}

function lookupOf(schedule: Schedule | ScheduleLookup): ScheduleLookup {
  if ("get" in schedule) return schedule;
  const byId = new Map(schedule.activities.map((activity) => [activity.id, activity]));
  return byId;
}

function nextOf(plan: Plan, lookup: ScheduleLookup, activity: ScheduledActivity): string | null {
  const { drivenBy } = activity;
  switch (drivenBy?.kind) {
    case "dependency":
      return plan.dependencies.find(({ id }) => id === drivenBy.dependencyId)?.predecessorId ?? null;
    case "parent":
      return drivenBy.activityId;
    case "children": {
      const first = plan.activities.find(
        ({ id, parentId }) => parentId === activity.id && lookup.get(id)?.start === activity.start,
      );
      return first?.id ?? null;
    }
    default:
      return null;
  }
}

/** Follows the driving reasons back from one activity (WHY-2). Ids only; words are the screen's. */
export function explainActivity(schedule: Schedule | ScheduleLookup, plan: Plan, id: string): Explanation {
  const lookup = lookupOf(schedule);
  const steps: ExplanationStep[] = [];
  const seen = new Set<string>();
  let next: string | null = id;
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const activity = lookup.get(next);
    if (!activity) break;
    const { start, finish, drivenBy } = activity;
    const following = nextOf(plan, lookup, activity);
    steps.push({ activityId: activity.id, start, finish, drivenBy, nextActivityId: following });
    next = following;
  }
  return { activityId: id, steps };
}
