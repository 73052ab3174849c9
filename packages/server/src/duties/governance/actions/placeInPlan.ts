import { inLanguage, workItem, type Label, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { organisationLanguage } from "../../../platform/organisations/organisationLanguage.ts";
import { mappingOf } from "../../../platform/records/recordMapping.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { lockStructure } from "../../planning/public.ts";

/** Where the work items of the latest rows lie that are there. */
const latestOf = (table: string) => `
  select distinct on (a.project_id) a.project_id as project, w.parent_id as parent from ${table} a
  join work_items w on w.org_id = a.org_id and w.id = a.work_item_id
  join work_items p on p.org_id = w.org_id and p.id = w.parent_id and p.deleted_at is null
  where a.org_id = $1 and a.project_id = any($2::uuid[]) and a.deleted_at is null
  order by a.project_id, a.number desc`;

/** What lies together in the plan, and what its summary is called. */
interface Placed {
  /** A record with a `workItemId` and a number. */
  declaration: RecordDeclaration;
  names: Label;
}

/**
 * The summary below which each project's actions (or other rows that are work items) lie in the plan: the one of the latest of them,
 * wherever people have put it; the first one makes it. Writers of one project go one after the other, so that there is one.
 */
export async function placeInPlan(
  unit: UnitOfWork,
  rows: readonly WorkingRow[],
  { declaration, names }: Placed,
): Promise<Map<string, string>> {
  const projects = [...new Set(rows.map((row) => String(row.projectId)))];
  await lockStructure(unit, new Map(projects.map((id) => [id, 0])));
  const { rows: found } = await unit.tx.executeQuery<{ project: string; parent: string }>(
    CompiledQuery.raw(latestOf(mappingOf(declaration).table), [unit.orgId, projects]),
  );
  const parents = new Map(found.map(({ project, parent }) => [project, parent]));
  const missing = projects.filter((id) => !parents.has(id));
  if (missing.length === 0) return parents;
  const name = inLanguage(names, await organisationLanguage(unit.tx, unit.orgId));
  for (const projectId of missing)
    parents.set(projectId, unit.create(workItem, { projectId, name, kind: "summary", parentId: null }).id);
  return parents;
}
