import { compileCalendars } from "../../calendar/compileCalendars.ts";
import type { Activity, Dependency, Plan } from "../../schedule/plan.ts";

export interface ElasticPlan {
  plan: Plan;
  /** Activities that remain and the waits before some of them: all that a shared factor acts on. */
  remainingIds: readonly string[];
}

/**
 * A plan whose planned starts give way (LRN-8): what is to start no earlier than a day after the data date waits for as much working
 * time instead, which may last longer or shorter as work does. For plans in which such starts stand for links nobody drew.
 */
export function elasticStarts(plan: Plan): ElasticPlan {
  const calendars = compileCalendars(plan.calendars, plan.calendarId);
  const from = plan.dataDate ?? plan.start;
  const waits: Activity[] = [];
  const links: Dependency[] = [];
  const activities = plan.activities.map((activity): Activity => {
    const { id, constraint } = activity;
    const date = constraint?.type === "SNET" ? constraint.date : null;
    if (from === null || date === null || date <= from || typeof activity.actualStart === "number") return activity;
    const waitId = `wait for ${id}`;
    const duration = calendars.get(activity.calendarId).workBetween(from, date);
    const { calendarId } = activity;
    waits.push({ id: waitId, name: waitId, parentId: null, kind: "task", duration, calendarId });
    links.push({ id: waitId, predecessorId: waitId, successorId: id, type: "FS", lag: 0, lagUnit: "working" });
    return { ...activity, constraint: { type: "ASAP", date: null } };
  });
  const remaining = [...activities, ...waits].filter(
    ({ kind, actualFinish }) => kind === "task" && typeof actualFinish !== "number",
  );
  return {
    plan: { ...plan, activities: [...activities, ...waits], dependencies: [...plan.dependencies, ...links] },
    remainingIds: remaining.map(({ id }) => id),
  };
}
