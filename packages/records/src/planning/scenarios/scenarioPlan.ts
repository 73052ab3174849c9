import type { Edit } from "../../kernel/edits.ts";
import { recordNamed } from "../../registry.ts";
import type { PlanRecords } from "../planRows.ts";
import type { ScenarioStepRow } from "./scenarioStep.ts";

/** Record types that a scenario may change. */
export const scenarioRecords = ["project", "workItem", "dependency", "assignment", "skillNeed", "calendar"] as const;
export type ScenarioRecord = (typeof scenarioRecords)[number];

/** What of a scenario is read to lay it over a plan. */
export type StepOfScenario = Pick<ScenarioStepRow, "id" | "label" | "edits" | "seen">;

/** A place where the plan has moved on since the scenario's step was decided. */
export interface ScenarioConflict {
  stepId: string;
  /** Words that name the step. */
  step: string;
  record: ScenarioRecord;
  id: string;
  /** "gone": the row is not there any more. "changed": somebody gave the field another value, or changed what the step deletes. */
  kind: "gone" | "changed";
  /** Null where the whole row is at stake. */
  field: string | null;
  seen: unknown;
  now: unknown;
  yours: unknown;
}

/** A plan as a scenario would have it. */
export interface ScenarioPlan {
  records: PlanRecords;
  /** What accepting the scenario does to the plan as it is now: one edit a row. */
  edits: Edit[];
  conflicts: ScenarioConflict[];
}

interface AnyRow {
  id: string;
  version: number;
  [field: string]: unknown;
}

type Tables = Record<ScenarioRecord, Map<string, AnyRow>>;

const isScenarioRecord = (name: string): name is ScenarioRecord =>
  (scenarioRecords as readonly string[]).includes(name);

/**
 * Lays a scenario's steps over a plan, in their order. Where somebody changed the same meanwhile it is told, and `keep` says
 * whose value stays; steps on rows that are gone do nothing.
 */
export function scenarioPlan(
  plan: PlanRecords,
  steps: readonly StepOfScenario[],
  keep: "mine" | "theirs" = "mine",
): ScenarioPlan {
  const tables = tablesOf(plan);
  const before = tablesOf(plan);
  const conflicts: ScenarioConflict[] = [];
  for (const step of steps) for (const edit of step.edits) lay(tables, { step, edit, keep, conflicts });
  return { records: recordsOf(plan, tables), edits: editsBetween(before, tables), conflicts };
}

function tablesOf({ project, workItems, dependencies, assignments, skillNeeds = [], calendars }: PlanRecords): Tables {
  const table = (rows: readonly object[]) => new Map((rows as AnyRow[]).map((row) => [row.id, row]));
  return {
    project: table([project]),
    workItem: table(workItems),
    dependency: table(dependencies),
    assignment: table(assignments),
    skillNeed: table(skillNeeds),
    calendar: table(calendars),
  };
}

function recordsOf(plan: PlanRecords, tables: Tables): PlanRecords {
  const rows = <T>(record: ScenarioRecord) => [...tables[record].values()] as unknown as T[];
  return {
    ...plan,
    project: rows<PlanRecords["project"]>("project")[0] ?? plan.project,
    workItems: rows("workItem"),
    dependencies: rows("dependency"),
    assignments: rows("assignment"),
    skillNeeds: rows("skillNeed"),
    calendars: rows("calendar"),
  };
}

interface Laid {
  step: StepOfScenario;
  edit: Edit;
  keep: "mine" | "theirs";
  conflicts: ScenarioConflict[];
}

function lay(tables: Tables, laid: Laid): void {
  const { step, edit } = laid;
  const { record, id } = edit;
  if (!isScenarioRecord(record)) return;
  const table = tables[record];
  const row = table.get(id);
  const tell = (kind: ScenarioConflict["kind"], more: Partial<ScenarioConflict> = {}) =>
    laid.conflicts.push({
      stepId: step.id,
      step: step.label,
      record,
      id,
      kind,
      field: null,
      seen: null,
      now: null,
      yours: null,
      ...more,
    });
  if (edit.op === "create") {
    if (!row) table.set(id, { ...initialValues(record), ...edit.values, id, version: 0 });
  } else if (edit.op === "update") {
    if (row) table.set(id, { ...row, ...valuesToSet(row, edit.values, laid, tell) });
    else tell("gone");
  } else if (edit.op === "delete" && row) {
    const isChanged = edit.version > 0 && row.version > edit.version;
    if (isChanged) tell("changed");
    if (!isChanged || laid.keep === "mine") remove(tables, record, id);
  }
}

function valuesToSet(
  row: AnyRow,
  values: Readonly<Record<string, unknown>>,
  { step, keep }: Laid,
  tell: (kind: "changed", more: Partial<ScenarioConflict>) => void,
): Record<string, unknown> {
  const seen = step.seen[row.id] ?? {};
  const set: Record<string, unknown> = {};
  for (const [field, yours] of Object.entries(values)) {
    const now = row[field] ?? null;
    const isForeign = field in seen && !isSame(now, seen[field] ?? null) && !isSame(now, yours);
    if (isForeign) tell("changed", { field, seen: seen[field] ?? null, now, yours });
    if (!isForeign || keep === "mine") set[field] = yours;
  }
  return set;
}

/** Takes what cannot be without a row along: what is below a work item, links, assignments and what it asks of people. */
function remove(tables: Tables, record: ScenarioRecord, id: string): void {
  tables[record].delete(id);
  if (record !== "workItem") return;
  for (const item of tables.workItem.values()) if (item["parentId"] === id) remove(tables, "workItem", item.id);
  for (const link of tables.dependency.values())
    if (link["predecessorId"] === id || link["successorId"] === id) tables.dependency.delete(link.id);
  for (const hanging of [tables.assignment, tables.skillNeed])
    for (const row of hanging.values()) if (row["workItemId"] === id) hanging.delete(row.id);
}

function editsBetween(before: Tables, after: Tables): Edit[] {
  const edits: Edit[] = [];
  for (const record of scenarioRecords) {
    for (const [id, row] of after[record]) {
      const old = before[record].get(id);
      if (old === row) continue;
      const values = writable(record, row, old ?? initialValues(record));
      if (!old) edits.push({ op: "create", record, id, values });
      else if (Object.keys(values).length > 0) edits.push({ op: "update", record, id, version: old.version, values });
    }
    for (const [id, row] of before[record])
      if (!after[record].has(id)) edits.push({ op: "delete", record, id, version: row.version });
  }
  return edits;
}

/** Values that people write and that differ from those given. */
function writable(
  record: ScenarioRecord,
  row: AnyRow,
  from: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(recordNamed(record).fields)
      .filter(([name, field]) => field.writable && name in row && !isSame(row[name], from[name]))
      .map(([name]) => [name, row[name]]),
  );
}

function initialValues(record: ScenarioRecord): Record<string, unknown> {
  return Object.fromEntries(Object.entries(recordNamed(record).fields).map(([name, { initial }]) => [name, initial]));
}

function isSame(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));
}
