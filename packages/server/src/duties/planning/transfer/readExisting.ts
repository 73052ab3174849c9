import {
  calendar,
  person,
  rowsOfTable,
  type AssignmentRow,
  type CalendarRow,
  type DependencyRow,
  type PersonRow,
  type ProjectRow,
  type Table,
  type WorkItemRow,
} from "@gantry/records";
import type { QueryClient } from "../snapshot/queryClient.ts";
import { readPlanTables, readRows } from "../snapshot/readPlanTables.ts";
import type { ExistingPlan } from "./existingPlan.ts";

/** What there is where a document goes: the whole plan of a project, or (null) what a new one shares with all. */
export async function readExisting(
  client: QueryClient,
  orgId: string,
  projectId: string | null,
): Promise<ExistingPlan> {
  const asked = { orgId, withRates: false, reader: null };
  const tables = projectId === null ? null : await readPlanTables(client, { ...asked, projectId });
  if (projectId !== null && !tables) throw new Error(`Project ${projectId} is not there any more.`);
  const rows = <R extends object>(json: string | undefined): R[] =>
    json === undefined ? [] : rowsOfTable<R>(JSON.parse(json) as Table);
  return {
    project: (tables?.project ?? null) as ProjectRow | null,
    calendars: (tables?.calendars ??
      (await readRows(client, calendar, "t.org_id = $1 and t.project_id is null and t.deleted_at is null", [
        orgId,
      ]))) as CalendarRow[],
    people: (await readRows(client, person, "t.org_id = $1 and t.deleted_at is null order by t.id", [
      orgId,
    ])) as PersonRow[],
    workItems: rows<WorkItemRow>(tables?.workItems),
    dependencies: rows<DependencyRow>(tables?.dependencies),
    assignments: rows<AssignmentRow>(tables?.assignments),
  };
}
