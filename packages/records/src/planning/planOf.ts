import type {
  Activity,
  Assignment,
  CalendarDefinition,
  Constraint,
  Dependency,
  Instant,
  Plan,
  Resource,
} from "@gantry/engine";
import { dayFromText, instantFromText } from "../kernel/projectTime.ts";
import type { Row } from "../kernel/record.ts";
import type { assignment } from "../people/assignment.ts";
import type { person } from "../people/person.ts";
import type { calendar } from "./calendar.ts";
import { conventionsOf } from "./conventions.ts";
import type { dependency } from "./dependency.ts";
import type { project } from "./project.ts";
import type { workItem } from "./workItem.ts";

export type ProjectRow = Row<typeof project>;
export type WorkItemRow = Row<typeof workItem>;
export type DependencyRow = Row<typeof dependency>;
export type CalendarRow = Row<typeof calendar>;
export type PersonRow = Row<typeof person>;
export type AssignmentRow = Row<typeof assignment>;

/** The records of one plan, as its snapshot holds them. */
export interface PlanRecords {
  project: ProjectRow;
  workItems: readonly WorkItemRow[];
  dependencies: readonly DependencyRow[];
  calendars: readonly CalendarRow[];
  people: readonly PersonRow[];
  assignments: readonly AssignmentRow[];
}

/**
 * The engine's plan for the records of a project: the one place where records become activities, used alike by the server's
 * worker, the browser's and the CLI. A task with children is scheduled as a summary. `standard` is the calendar id
 * taken where neither project nor organisation names one; it must be among the records' calendars.
 */
export function planOf(records: PlanRecords, standardCalendarId: string): Plan {
  const { project: owner } = records;
  const parents = new Set(records.workItems.map((item) => item.parentId));
  return {
    start: instantOf(owner.start),
    finish: instantOf(owner.finish),
    scheduleFrom: owner.scheduleFrom,
    dataDate: instantOf(owner.dataDate),
    calendarId: owner.calendarId ?? standardCalendarId,
    calendars: records.calendars.map(calendarDefinitionOf),
    activities: records.workItems.map((item) => activityOf(item, parents.has(item.id))),
    dependencies: records.dependencies.map(dependencyOf),
    resources: records.people.map(resourceOf),
    assignments: records.assignments.map(assignmentOf),
    conventions: conventionsOf(owner.conventions),
    minutesPerDay: owner.minutesPerDay,
    minutesPerWeek: owner.minutesPerWeek,
    minutesPerMonth: owner.minutesPerMonth,
  };
}

export function activityOf(item: WorkItemRow, hasChildren: boolean): Activity {
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
    constraint: { type: item.constraintType, date: instantOf(item.constraintDate) },
    secondConstraint: secondConstraintOf(item),
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
    projectId: item.projectId,
  };
}

function secondConstraintOf(item: WorkItemRow): Constraint | null {
  return item.secondConstraintType
    ? { type: item.secondConstraintType, date: instantOf(item.secondConstraintDate) }
    : null;
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
  return { id: row.id, name: row.name, kind: row.kind, calendarId: row.calendarId, maxUnits: row.maxUnits };
}

export function assignmentOf(row: AssignmentRow): Assignment {
  const { id, workItemId, personId, units, work, actualWork, remainingWork, delay } = row;
  return { id, activityId: workItemId, resourceId: personId, units, work, actualWork, remainingWork, delay };
}

export function calendarDefinitionOf(row: CalendarRow): CalendarDefinition {
  const days = (value: { from: string; to: string }) => ({ from: requiredDay(value.from), to: requiredDay(value.to) });
  return {
    id: row.id,
    name: row.name,
    baseId: row.baseId,
    days: row.days,
    exceptions: row.exceptions.map((exception) => ({
      ...named(exception.name),
      ...days(exception),
      intervals: exception.intervals,
    })),
    workWeeks: row.workWeeks.map((week) => ({ ...named(week.name), ...days(week), days: week.days })),
    minutesPerDay: row.minutesPerDay,
    minutesPerWeek: row.minutesPerWeek,
    minutesPerMonth: row.minutesPerMonth,
  };
}

const named = (name: string | undefined) => (name === undefined ? {} : { name });

function instantOf(text: string | null): Instant | null {
  return text === null ? null : requiredInstant(text);
}

function requiredInstant(text: string): Instant {
  const instant = instantFromText(text);
  if (instant === null) throw new Error(`"${text}" is no project time; validated records cannot hold it.`);
  return instant;
}

function requiredDay(text: string): number {
  const day = dayFromText(text);
  if (day === null) throw new Error(`"${text}" is no day; validated records cannot hold it.`);
  return day;
}
