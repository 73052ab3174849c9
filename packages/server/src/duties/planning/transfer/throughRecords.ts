import { randomUUID } from "node:crypto";
import type { PlanDocument } from "@gantry/formats";
import {
  recordNamed,
  type AssignmentRow,
  type CalendarRow,
  type DependencyRow,
  type PersonRow,
  type ProjectRow,
  type WorkItemRow,
} from "@gantry/records";
import { documentOf } from "./exportPlan.ts";
import type { ImportedRecord, Intent } from "./intents.ts";
import { planImport } from "./planImport.ts";

/** A new row as the database would give it back: what its declaration sets where the import says nothing, and what it was given. */
function rowOf({ record, id, values }: Intent): Record<string, unknown> {
  const { fields } = recordNamed(record);
  const initial = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.initial]));
  return { ...initial, ...values, id };
}

/**
 * A document as it comes out of Gantry again after it was imported into a new project: through the same rows, without a database
 * between. What it says otherwise is what importing and exporting loses.
 */
export function throughRecords(document: PlanDocument): PlanDocument {
  const nothing = { project: null, calendars: [], people: [], workItems: [], dependencies: [], assignments: [] };
  const { intents } = planImport(document, { existing: nothing, key: "PLAN", name: document.title, newId: randomUUID });
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
  return documentOf(records, project.calendarId ?? calendars[0]?.id ?? "");
}
