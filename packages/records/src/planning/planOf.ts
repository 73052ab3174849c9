import type {
  Activity,
  Assignment,
  Constraint,
  Dependency,
  ExternalDates,
  Instant,
  Plan,
  Resource,
} from "@gantry/engine";
import { instantFromText } from "../kernel/projectTime.ts";
import { sprintPlacement } from "./agile/sprintPlacement.ts";
import { calendarDefinitionOf } from "./calendarDefinitionOf.ts";
import { externalActivities } from "./cross-links/externalItem.ts";
import { conventionsOf } from "./conventions.ts";
import type { AssignmentRow, DependencyRow, PersonRow, PlanRecords, WorkItemRow } from "./planRows.ts";

/**
 * The engine's plan for the records of a project: the one place where records become activities, used alike by the server's
 * worker, the browser's and the CLI. A task with children is scheduled as a summary. `standard` is the calendar id
 * taken where neither project nor organisation names one; it must be among the records' calendars.
 */
export function planOf(records: PlanRecords, standardCalendarId: string): Plan {
  const { project: owner } = records;
  const parents = new Set(records.workItems.map((item) => item.parentId));
  const placement = sprintPlacement(records, standardCalendarId);
  const externals = externalActivities(records.externals ?? []);
  const usable = new Set(externals.map(({ id }) => id));
  // What is in the trash of another project, or waits in a loop, holds nothing back; findings tell of it.
  const unusable = new Set((records.externals ?? []).flatMap(({ id }) => (usable.has(id) ? [] : [id])));
  return {
    start: instantOf(owner.start),
    finish: instantOf(owner.finish),
    scheduleFrom: owner.scheduleFrom,
    dataDate: instantOf(owner.dataDate),
    calendarId: owner.calendarId ?? standardCalendarId,
    calendars: records.calendars.map(calendarDefinitionOf),
    activities: [
      ...records.workItems.map((item) => activityOf(item, parents.has(item.id), placement.get(item.id)?.start ?? null)),
      ...externals,
    ],
    dependencies: records.dependencies.filter(({ predecessorId }) => !unusable.has(predecessorId)).map(dependencyOf),
    resources: records.people.map(resourceOf),
    assignments: records.assignments.map(assignmentOf),
    conventions: conventionsOf(owner.conventions),
    minutesPerDay: owner.minutesPerDay,
    minutesPerWeek: owner.minutesPerWeek,
    minutesPerMonth: owner.minutesPerMonth,
  };
}

/** `notBefore`: the start of the sprint it is in or forecast for (AGL-5); null where there is none. */
export function activityOf(item: WorkItemRow, hasChildren: boolean, notBefore: Instant | null): Activity {
  return {
    id: item.id,
    name: item.name,
    parentId: item.parentId,
    kind: hasChildren ? "summary" : item.kind,
    duration: item.duration,
    elapsed: item.elapsed,
    calendarId: item.calendarId,
    mode: item.mode,
    manualStart: instantOf(item.manualStart),
    manualFinish: instantOf(item.manualFinish),
    ...constraintsOf(item, notBefore),
    deadline: instantOf(item.deadline),
    active: item.active,
    taskType: item.taskType,
    effortDriven: item.effortDriven,
    work: item.work,
    ignoreResourceCalendars: item.ignoreResourceCalendars,
    levelingDelay: item.levelingDelay,
    levelingDelayElapsed: item.levelingDelayElapsed,
    actualStart: instantOf(item.actualStart),
    actualFinish: instantOf(item.actualFinish),
    percentComplete: item.percentComplete,
    physicalPercentComplete: item.physicalPercentComplete,
    actualDuration: item.actualDuration,
    remainingDuration: item.remainingDuration,
    stop: instantOf(item.stop),
    resume: instantOf(item.resume),
    expectedFinish: instantOf(item.expectedFinish),
    parts:
      item.parts?.map((part) => ({ start: requiredInstant(part.start), finish: requiredInstant(part.finish) })) ?? null,
    priority: item.priority,
    external: externalOf(item),
    projectId: item.projectId,
  };
}

function externalOf({ externalStart, externalFinish }: WorkItemRow): ExternalDates | null {
  if (externalStart === null || externalFinish === null) return null;
  return { start: requiredInstant(externalStart), finish: requiredInstant(externalFinish) };
}

type Constraints = Pick<Activity, "constraint" | "secondConstraint">;

/** What people constrained, and the sprint beside it: where neither place is free, the constraints people set hold alone. */
function constraintsOf(item: WorkItemRow, notBefore: Instant | null): Constraints {
  const own: Constraint = { type: item.constraintType, date: instantOf(item.constraintDate) };
  const second: Constraint | null = item.secondConstraintType
    ? { type: item.secondConstraintType, date: instantOf(item.secondConstraintDate) }
    : null;
  if (notBefore === null) return { constraint: own, secondConstraint: second };
  const sprint: Constraint = { type: "SNET", date: notBefore };
  if (own.type === "ASAP") return { constraint: sprint, secondConstraint: second };
  if (own.type === "SNET" && own.date !== null)
    return { constraint: { type: "SNET", date: Math.max(own.date, notBefore) }, secondConstraint: second };
  return { constraint: own, secondConstraint: second ?? sprint };
}

export function dependencyOf(row: DependencyRow): Dependency {
  return {
    id: row.id,
    predecessorId: row.predecessorId,
    successorId: row.successorId,
    type: row.type,
    lag: row.lag,
    lagUnit: row.lagUnit,
  };
}

export function resourceOf(row: PersonRow): Resource {
  const { id, name, kind, calendarId, maxUnits, availability } = row;
  if (!availability?.length) return { id, name, kind, calendarId, maxUnits };
  const periods = availability.map(({ from, to, units }) => ({ from: instantOf(from), to: instantOf(to), units }));
  return { id, name, kind, calendarId, maxUnits, availability: periods };
}

export function assignmentOf(row: AssignmentRow): Assignment {
  const { id, workItemId, personId, units, work, actualWork, remainingWork, delay, overtimeWork, contour } = row;
  return {
    id,
    activityId: workItemId,
    resourceId: personId,
    units,
    work,
    actualWork,
    remainingWork,
    delay,
    overtimeWork,
    contour,
  };
}

function instantOf(text: string | null): Instant | null {
  return text === null ? null : requiredInstant(text);
}

function requiredInstant(text: string): Instant {
  const instant = instantFromText(text);
  if (instant === null) throw new Error(`"${text}" is no project time; validated records cannot hold it.`);
  return instant;
}
