import type { CalendarDefinition } from "../calendar/calendarDefinition.ts";
import type { Finding } from "../units/finding.ts";
import type { Activity, Assignment, Dependency, Plan, Resource } from "./plan.ts";
import type { ScheduledActivity } from "./schedule.ts";

/** Settings of a plan apart from its records. */
export type PlanFields = Partial<Omit<Plan, "activities" | "dependencies" | "calendars" | "resources" | "assignments">>;

/** One change to a plan. "set" adds the record or replaces the one with its id. */
export type PlanEdit =
  | { kind: "setActivity"; activity: Activity; before?: string } // `before`: id of the activity it is put in front of when new
  | { kind: "removeActivity"; id: string } // with its links and assignments; its children go up to its parent
  | { kind: "setDependency"; dependency: Dependency }
  | { kind: "removeDependency"; id: string }
  | { kind: "setCalendar"; calendar: CalendarDefinition }
  | { kind: "removeCalendar"; id: string }
  | { kind: "setResource"; resource: Resource }
  | { kind: "removeResource"; id: string }
  | { kind: "setAssignment"; assignment: Assignment }
  | { kind: "removeAssignment"; id: string }
  | { kind: "setPlan"; fields: PlanFields };

/** What an edit moved: activities whose computed values changed or that are new, ids no longer there, all findings now. */
export interface ScheduleChange {
  changed: readonly ScheduledActivity[];
  removed: readonly string[];
  findings: readonly Finding[];
}

function put<T extends { id: string }>(records: readonly T[], record: T, before?: string): readonly T[] {
  const at = records.findIndex(({ id }) => id === record.id);
  if (at >= 0) return records.with(at, record);
  const place = before === undefined ? -1 : records.findIndex(({ id }) => id === before);
  return place < 0 ? [...records, record] : records.toSpliced(place, 0, record);
}

const without = <T extends { id: string }>(records: readonly T[], id: string): readonly T[] =>
  records.filter((record) => record.id !== id);

function removeActivity(plan: Plan, id: string): Plan {
  const parentId = plan.activities.find((activity) => activity.id === id)?.parentId ?? null;
  return {
    ...plan,
    activities: plan.activities
      .filter((activity) => activity.id !== id)
      .map((activity) => (activity.parentId === id ? { ...activity, parentId } : activity)),
    dependencies: plan.dependencies.filter(
      ({ predecessorId, successorId }) => predecessorId !== id && successorId !== id,
    ),
    assignments: plan.assignments.filter(({ activityId }) => activityId !== id),
  };
}

/** The plan after one edit; the given plan stays as it is. */
export function applyEdit(plan: Plan, edit: PlanEdit): Plan {
  switch (edit.kind) {
    case "setActivity":
      return { ...plan, activities: put(plan.activities, edit.activity, edit.before) };
    case "removeActivity":
      return removeActivity(plan, edit.id);
    case "setDependency":
      return { ...plan, dependencies: put(plan.dependencies, edit.dependency) };
    case "removeDependency":
      return { ...plan, dependencies: without(plan.dependencies, edit.id) };
    case "setCalendar":
      return { ...plan, calendars: put(plan.calendars, edit.calendar) };
    case "removeCalendar":
      return { ...plan, calendars: without(plan.calendars, edit.id) };
    case "setResource":
      return { ...plan, resources: put(plan.resources, edit.resource) };
    case "removeResource":
      return {
        ...plan,
        resources: without(plan.resources, edit.id),
        assignments: plan.assignments.filter(({ resourceId }) => resourceId !== edit.id),
      };
    case "setAssignment":
      return { ...plan, assignments: put(plan.assignments, edit.assignment) };
    case "removeAssignment":
      return { ...plan, assignments: without(plan.assignments, edit.id) };
    case "setPlan":
      return { ...plan, ...edit.fields };
  }
}
