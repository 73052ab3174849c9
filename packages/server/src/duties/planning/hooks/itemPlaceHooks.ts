import { workItem, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";

/** What hangs on a work item, as assignments do, is of the item's own project, and the item is not in the trash. */
export const itemPlaceHooks: RecordHooks = {
  async check(unit, rows) {
    const placed = rows.filter((row) => !row.deleted && row.touched("workItemId"));
    const projects = await projectsOf(
      unit,
      workItem,
      placed.map((row) => row.values["workItemId"] as string),
    );
    for (const row of placed)
      if (projects.get(row.values["workItemId"] as string) !== row.values["projectId"]) {
        const message = "The work item is in another project, or in the trash.";
        throw new Refusal("plan.structure", message, { issues: [{ path: "workItemId", message }] });
      }
  },
};

/** The project of each row that is not in the trash, the unit's own state first. */
async function projectsOf(
  unit: UnitOfWork,
  declaration: RecordDeclaration,
  ids: readonly string[],
): Promise<Map<string, unknown>> {
  const { rows } = await unit.tx.executeQuery<{ id: string; project_id: string }>(
    CompiledQuery.raw(
      "select id, project_id from work_items where org_id = $1 and id = any($2::uuid[]) and deleted_at is null",
      [unit.orgId, [...new Set(ids)]],
    ),
  );
  const projects = new Map<string, unknown>(rows.map((row) => [row.id, row.project_id]));
  for (const row of unit.rows(declaration)) {
    if (row.deleted) projects.delete(row.id);
    else projects.set(row.id, row.values["projectId"]);
  }
  return projects;
}
