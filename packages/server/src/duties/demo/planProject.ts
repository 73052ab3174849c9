import { demoKinds } from "./demoKinds.ts";
import { schedulePlan, type ScheduledActivity } from "@gantry/engine";
import {
  assignment,
  calendar,
  dependency,
  instantFromText,
  person,
  planOf,
  project,
  ranksBetween,
  sprint,
  textFromInstant,
  workItem,
  type AssignmentRow,
  type CalendarRow,
  type DependencyRow,
  type PersonRow,
  type PlanRecords,
  type ProjectRow,
  type RecordDeclaration,
  type SprintRow,
  type WorkItemRow,
} from "@gantry/records";
import type { DemoProject } from "./demoProject.ts";
import type { DemoRow } from "./demoRow.ts";
import { planGate } from "./planGates.ts";
import { planScenario } from "./planScenario.ts";
import { demoRegisters } from "./registers/demoRegisters.ts";
import { planRegisters } from "./registers/planRegisters.ts";
import { addSprints } from "./demoSprints.ts";
import { readOutline, type OutlineItem } from "./outline.ts";

type Values = Record<string, unknown>;

/** What the projects of the demo share, by the keys its files use. */
export interface DemoShared {
  today: string;
  currency: string;
  calendarIds: ReadonlyMap<string, string>;
  calendars: readonly DemoRow[];
  people: readonly DemoRow[];
  personIds: ReadonlyMap<string, string>;
  userIds: ReadonlyMap<string, string>;
  skillIds: ReadonlyMap<string, string>;
  newId: () => string;
}

const MORNING = 480;
const EVENING = 1020;
const DAY = 1440;

/** The rows of one project: its plan as its file states it, and the progress that its dates suggest today. */
export function planProject(stated: DemoProject, shared: DemoShared): DemoRow[] {
  const start = firstMonday(today(shared) + stated.startsIn * DAY);
  const own = projectRow(stated, start, shared);
  const outline = readOutline(stated.outline);
  const ids = new Map(outline.map((item) => [item.id, shared.newId()]));
  if (ids.size !== outline.length) throw new Error(`Two items of ${stated.key} have the same id.`);
  const ranks = ranksBetween(null, null, outline.length);
  const items = outline.map((item, index): DemoRow => ({
    record: "workItem",
    id: idOf(ids, item.id),
    values: { ...itemValues(item, start, ids, shared), projectId: own.id, rank: ranks[index] },
  }));
  const links = outline.flatMap((item) => linksOf(item, ids, own.id, shared));
  const assignments = outline.flatMap((item) => assignmentsOf(item, ids, own.id, shared));
  const needs = outline.flatMap((item) => needsOf(item, ids, own.id, shared));
  const rows = [own, ...items, ...links, ...assignments];
  addProgress(rows, outline, shared);
  const place = { ...shared, projectId: own.id, itemIds: ids };
  const sprints = addSprints(stated, outline, {
    ids,
    items,
    projectId: own.id,
    start,
    now: today(shared),
    newId: shared.newId,
  });
  const scenarios = (stated.scenarios ?? []).flatMap((scenario) => planScenario(scenario, { ...place, rows }));
  const named = scenarios.filter((row) => row.record === "scenario");
  const scenarioIds = new Map(named.map(({ id: scenarioId, values }) => [String(values["name"]), scenarioId]));
  return [
    ...rows,
    ...needs,
    ...sprints,
    ...(stated.gates ?? []).flatMap((gate) => planGate(gate, place)),
    ...scenarios,
    ...planRegisters(demoRegisters[stated.key] ?? [], { ...place, scenarioIds }),
  ];
}

function projectRow(
  stated: DemoProject,
  start: number,
  { currency, calendarIds, userIds, today: day, newId }: DemoShared,
): DemoRow {
  const { key, name, kind, method, state, visibility, problem, goals, successMeasures } = stated;
  return {
    record: "project",
    id: newId(),
    values: {
      key,
      name,
      kind,
      method,
      state,
      visibility,
      problem,
      goals,
      successMeasures,
      managerId: userIds.get(stated.manager) ?? null,
      start: textFromInstant(start + MORNING),
      finish: stated.promisedAfter === null ? null : textFromInstant(start + stated.promisedAfter * DAY + EVENING),
      dataDate: stated.startsIn < 0 ? `${day}T08:00` : null,
      calendarId: idOf(calendarIds, "office"),
      budget: stated.budget * 100,
      ...(stated.priority === undefined ? {} : { priority: stated.priority }),
      ...(stated.reserve ? { reserveTime: stated.reserve.days * 480, reserveCost: stated.reserve.money * 100 } : {}),
      currency,
    },
  };
}

function itemValues(
  item: OutlineItem,
  start: number,
  ids: ReadonlyMap<string, string>,
  { calendarIds }: DemoShared,
): Values {
  const isMilestone = !item.isSummary && item.durationMinutes === 0;
  const { constraint } = item;
  return {
    parentId: item.parent === null ? null : idOf(ids, item.parent),
    name: item.name,
    notes: item.note,
    workKind: item.isSummary ? (demoKinds[item.name] ?? null) : null,
    kind: item.isSummary ? "summary" : isMilestone ? "milestone" : "task",
    duration: item.durationMinutes,
    durationLow: item.durationLow,
    durationHigh: item.durationHigh,
    confidence: item.confidence,
    elapsed: item.elapsed,
    calendarId: item.inWindow ? idOf(calendarIds, "maintenance") : null,
    method: item.isAgile ? "agile" : null,
    // Who works at the weekend does so beside the usual hours.
    ignoreResourceCalendars: item.inWindow,
    constraintType: constraint.type,
    constraintDate:
      "day" in constraint
        ? textFromInstant(start + constraint.day * DAY + (constraint.type === "SNET" ? MORNING : EVENING))
        : null,
    deadline: item.deadline === null ? null : textFromInstant(start + item.deadline * DAY + EVENING),
  };
}

function linksOf(
  item: OutlineItem,
  ids: ReadonlyMap<string, string>,
  projectId: string,
  { newId }: DemoShared,
): DemoRow[] {
  return item.after.map(({ id, type, lag, lagUnit }) => ({
    record: "dependency",
    id: newId(),
    values: { projectId, predecessorId: idOf(ids, id), successorId: idOf(ids, item.id), type, lag, lagUnit },
  }));
}

function assignmentsOf(
  item: OutlineItem,
  ids: ReadonlyMap<string, string>,
  projectId: string,
  { personIds, newId }: DemoShared,
): DemoRow[] {
  return item.who.map(({ person: key, units }) => ({
    record: "assignment",
    id: newId(),
    values: {
      projectId,
      workItemId: idOf(ids, item.id),
      personId: idOf(personIds, key),
      units,
      work: Math.round(item.durationMinutes * units),
    },
  }));
}

function needsOf(
  item: OutlineItem,
  ids: ReadonlyMap<string, string>,
  projectId: string,
  { skillIds, newId }: DemoShared,
): DemoRow[] {
  return item.needs.map(({ skill, level, count }) => ({
    record: "skillNeed",
    id: newId(),
    values: { projectId, workItemId: idOf(ids, item.id), skillId: idOf(skillIds, skill), level, count },
  }));
}

/** Work before today is done or under way, as the plan's own dates have it. */
function addProgress(rows: readonly DemoRow[], outline: readonly OutlineItem[], shared: DemoShared): void {
  const records = recordsOf(rows, shared);
  const now = today(shared) + MORNING;
  const scheduled = schedulePlan(planOf(records, idOf(shared.calendarIds, "office"))).activities;
  const dates = new Map(scheduled.map((activity) => [activity.id, activity]));
  rows
    .filter((row) => row.record === "workItem")
    .forEach((row, index) => {
      const item = outline[index];
      const activity = dates.get(row.id);
      if (item && activity && !item.isSummary) Object.assign(row.values, progressOf(activity, item.done, now));
    });
}

function progressOf({ start, finish }: ScheduledActivity, stated: number | null, now: number): Values {
  if (start === null || finish === null || start >= now || (start === finish && finish > now)) return {};
  if (finish <= now && stated === null)
    return {
      percentComplete: 1,
      state: "done",
      actualStart: textFromInstant(start),
      actualFinish: textFromInstant(finish),
    };
  const share = stated ?? (now - start) / (finish - start);
  return {
    percentComplete: Math.min(0.95, Math.max(0.05, Math.round(share * 20) / 20)),
    state: "inProgress",
    actualStart: textFromInstant(start),
  };
}

/** The rows as the engine's plan is made of them. */
export function recordsOf(rows: readonly DemoRow[], shared: Pick<DemoShared, "calendars" | "people">): PlanRecords {
  const of = <R>(declaration: RecordDeclaration, from: readonly DemoRow[]) =>
    from
      .filter((row) => row.record === declaration.name)
      .map((row) => ({ ...initial(declaration), id: row.id, ...row.values }) as R);
  const [own] = of<ProjectRow>(project, rows);
  if (!own) throw new Error("There is no project among the rows.");
  return {
    project: own,
    workItems: of<WorkItemRow>(workItem, rows),
    dependencies: of<DependencyRow>(dependency, rows),
    assignments: of<AssignmentRow>(assignment, rows),
    calendars: of<CalendarRow>(calendar, shared.calendars),
    people: of<PersonRow>(person, shared.people),
    sprints: of<SprintRow>(sprint, rows),
  };
}

function initial(declaration: RecordDeclaration): Values {
  return Object.fromEntries(Object.entries(declaration.fields).map(([name, field]) => [name, field.initial]));
}

function today({ today: day }: Pick<DemoShared, "today">): number {
  const instant = instantFromText(`${day}T00:00`);
  if (instant === null) throw new Error(`${day} is no day.`);
  return instant;
}

/** The Monday of that week, midnight. Day 0 of the epoch was a Thursday. */
function firstMonday(instant: number): number {
  const day = Math.floor(instant / DAY);
  return (day - ((day + 3) % 7)) * DAY;
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The demo names "${key}", which is not there.`);
  return id;
}
