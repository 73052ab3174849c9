import { schedulePlan, type Schedule } from "@gantry/engine";
import {
  assignment,
  boardColumn,
  calendar,
  dependency,
  organisation,
  person,
  planOf,
  project,
  scheduleColumns,
  skillNeed,
  sprint,
  customOf,
  tableOfRows,
  textFromInstant,
  workItem,
  type PlanRecords,
  type RecordDeclaration,
  type Table,
} from "@gantry/records";
import { mappingOf } from "../../../platform/records/recordMapping.ts";
import { percentComplete } from "../schedule/percentComplete.ts";
import { readItems } from "../cross-links/readExternals.ts";
import type { QueryClient } from "../snapshot/queryClient.ts";
import type { PastRow } from "./rolledBack.ts";
import { readPast, type PastRequest } from "./readPast.ts";

const own = [project, workItem, dependency, assignment, skillNeed, sprint, boardColumn, calendar];
const shared = [calendar, person, organisation];

export interface PastPlan {
  records: PlanRecords;
  boardColumns: readonly PastRow[];
  standardCalendarId: string;
  schedule: Schedule;
}

/** A plan as it was, with its dates computed from its rows; null where there was no such project, or it was in the trash. */
export async function planAsOf(
  client: QueryClient,
  request: PastRequest & { withRates: boolean },
): Promise<PastPlan | null> {
  const past = await readPast(client, request, { own, shared });
  const present = <R>(declaration: RecordDeclaration, orderBy: (a: PastRow, b: PastRow) => number = byId) =>
    (past.get(declaration.name) ?? []).filter(({ deletedAt }) => deletedAt === null).sort(orderBy) as R[];
  const [found] = present<PlanRecords["project"]>(project);
  if (!found) return null;
  const assignments = present<PlanRecords["assignments"][number]>(assignment);
  const dependencies = present<PlanRecords["dependencies"][number]>(dependency);
  const elsewhere = dependencies.flatMap((link) =>
    typeof link.otherProjectId === "string" ? [link.predecessorId] : [],
  );
  const records: PlanRecords = {
    project: found,
    workItems: present(workItem, by("rank")),
    dependencies,
    // Other projects are told as they are now: what they had computed by then is not kept.
    externals: await readItems(client, { ...request, reader: null }, elsewhere),
    assignments,
    skillNeeds: present(skillNeed),
    sprints: present(sprint, by("start")),
    calendars: present(calendar, by("name")),
    people: peopleOf(past.get(person.name) ?? [], assignments, request.withRates),
  };
  const [owner] = present<{ calendarId: string | null }>(organisation);
  const standardCalendarId = owner?.calendarId ?? records.calendars[0]?.id ?? "";
  const schedule = ownOf(schedulePlan(planOf(records, standardCalendarId)), records);
  return {
    records: { ...records, project: withComputed(records, schedule, request.at) },
    boardColumns: present(boardColumn, by("rank")),
    standardCalendarId,
    schedule,
  };
}

/** Without the activities that stand for work items of other projects. */
function ownOf(schedule: Schedule, { externals = [] }: PlanRecords): Schedule {
  const ids = new Set(externals.map(({ id }) => id));
  return { ...schedule, activities: schedule.activities.filter(({ id }) => !ids.has(id)) };
}

/** The plan's tables as a snapshot has them. */
export function pastTables({ records, boardColumns }: PastPlan): Record<string, Table> {
  return {
    workItems: tableOf(workItem, records.workItems),
    dependencies: tableOf(dependency, records.dependencies),
    assignments: tableOf(assignment, records.assignments),
    skillNeeds: tableOf(skillNeed, records.skillNeeds ?? []),
    people: tableOf(person, records.people),
    sprints: tableOf(sprint, records.sprints),
    boardColumns: tableOf(boardColumn, boardColumns),
  };
}

/** The computed dates as a snapshot has them. */
export function pastItems({ activities }: Schedule): Table {
  const rows = activities.map(({ id, ...computed }) => ({ workItemId: id, ...computed }));
  return tableOfRows(
    rows.map((row) => Object.fromEntries(scheduleColumns.map((name) => [name, row[name as keyof typeof row]]))),
  );
}

function tableOf(declaration: RecordDeclaration, rows: readonly object[]): Table {
  const names = ["id", "version", ...mappingOf(declaration).own.map(({ name }) => name)];
  const kept = rows as readonly Record<string, unknown>[];
  const columns = names.filter((name) => kept.length === 0 || name in (kept[0] ?? {}));
  return {
    count: kept.length,
    columns: Object.fromEntries(columns.map((name) => [name, kept.map((row) => valueIn(row, name))])),
  };
}

/** As the snapshot has it, where no custom values at all are told as null. */
function valueIn(row: Readonly<Record<string, unknown>>, name: string): unknown {
  return name === "custom" && Object.keys(customOf(row)).length === 0 ? null : row[name];
}

/** Also those who had left by then: their assignments stayed. */
function peopleOf(
  rows: readonly PastRow[],
  assignments: PlanRecords["assignments"],
  withRates: boolean,
): PlanRecords["people"] {
  const assigned = new Set(assignments.map(({ personId }) => personId));
  return rows
    .filter(({ id, deletedAt }) => deletedAt === null || assigned.has(id))
    .sort(by("name"))
    .map((row) => {
      if (withRates) return row;
      const { costRate: _, ...rest } = row;
      return rest;
    }) as unknown as PlanRecords["people"];
}

function withComputed(
  records: PlanRecords,
  { projectStart, projectFinish }: Schedule,
  at: string,
): PlanRecords["project"] {
  const text = (instant: number | null) => (instant === null ? null : textFromInstant(instant));
  const { project: row } = records;
  return {
    ...row,
    computedStart: text(projectStart),
    computedFinish: text(projectFinish),
    percentComplete: percentComplete(records),
    updatedAt: Date.parse(row.updatedAt) < Date.parse(at) ? row.updatedAt : at,
  };
}

function byId(a: PastRow, b: PastRow): number {
  return a.id < b.id ? -1 : 1;
}

/** Text by its code units, as PostgreSQL compares it byte by byte. */
function by(name: string): (a: PastRow, b: PastRow) => number {
  return (a, b) => {
    const [left, right] = [String(a[name]), String(b[name])];
    return left === right ? byId(a, b) : left < right ? -1 : 1;
  };
}
