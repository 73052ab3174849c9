import { randomUUID } from "node:crypto";
import type { PlanDocument } from "@gantry/formats";
import {
  baseline,
  recordNamed,
  type AssignmentRow,
  type CalendarRow,
  type DependencyRow,
  type PersonRow,
  type ProjectRow,
  type RecordDeclaration,
  type WorkItemRow,
} from "@gantry/records";
import type { KeptBaseline } from "../baselines/readBaselines.ts";
import { documentOf } from "./exportPlan.ts";
import type { ImportedRecord, Intent } from "./intents.ts";
import { planBaselines } from "./planBaselines.ts";
import { planImport } from "./planImport.ts";

/** A new row as the database would give it back: what its declaration sets where the import says nothing, and what it was given. */
function withInitial({ fields }: RecordDeclaration, values: Record<string, unknown>): Record<string, unknown> {
  const initial = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.initial]));
  return { ...initial, ...values };
}

function rowOf({ record, id, values }: Intent): Record<string, unknown> {
  return withInitial(recordNamed(record), { ...values, id });
}

/**
 * A document as it comes out of Gantry again after it was imported into a new project: through the same rows, without a database
 * between. What it says otherwise is what importing and exporting loses.
 */
export function throughRecords(document: PlanDocument): PlanDocument {
  const nothing = { project: null, calendars: [], people: [], workItems: [], dependencies: [], assignments: [] };
  const { intents, itemIds } = planImport(document, {
    existing: nothing,
    key: "PLAN",
    name: document.title,
    newId: randomUUID,
  });
  const rows = <R>(record: ImportedRecord) =>
    intents.filter((intent) => intent.record === record && intent.op === "create").map(rowOf) as R[];
  const [project] = rows<ProjectRow>("project");
  if (!project) throw new Error("An import into nothing makes a project.");
  const calendars = rows<CalendarRow>("calendar");
  const records = {
    project,
    calendars,
    workItems: rows<WorkItemRow>("workItem").sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)),
    dependencies: rows<DependencyRow>("dependency"),
    people: rows<PersonRow>("person"),
    assignments: rows<AssignmentRow>("assignment"),
    sprints: [],
  };
  const imported = planBaselines(document, { projectId: project.id, known: new Set(), itemIds, newId: randomUUID });
  const baselines = imported.map(({ id, values, items }): KeptBaseline => {
    const row = withInitial(baseline, { ...values, id }) as unknown as KeptBaseline["row"];
    return { row, items };
  });
  return documentOf(records, project.calendarId ?? calendars[0]?.id ?? "", baselines);
}
