import { boardColumn, sprint, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { Refusal } from "../../../platform/problems/refusal.ts";
import { mappingOf } from "../../../platform/records/recordMapping.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";

const places = [
  ["sprintId", sprint, "sprint"],
  ["boardColumnId", boardColumn, "column"],
] as const;

/** Refuses work items in a sprint or column of another project. */
export async function checkPlaces(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  for (const [field, declaration, word] of places) {
    const placed = rows.filter((row) => !row.deleted && row.touched(field) && row.values[field] !== null);
    if (placed.length === 0) continue;
    const projects = await projectsOf(unit, declaration, [
      ...new Set(placed.map((row) => row.values[field] as string)),
    ]);
    for (const row of placed) {
      if (projects.get(row.values[field] as string) === row.projectId) continue;
      const message = `The ${word} of "${String(row.values["name"])}" is in another project, or in the trash.`;
      throw new Refusal("plan.structure", message, { issues: [{ path: field, message }] });
    }
  }
}

/** A work item comes back from the trash without the sprint and the column that are there themselves. */
export async function leaveTrashedPlaces(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  for (const [field, declaration] of places) {
    const coming = rows.filter((row) => row.verb === "restored" && row.values[field] !== null);
    if (coming.length === 0) continue;
    const present = await projectsOf(unit, declaration, [...new Set(coming.map((row) => row.values[field] as string))]);
    for (const row of coming) if (!present.has(row.values[field] as string)) row.set({ [field]: null });
  }
}

async function projectsOf(
  unit: UnitOfWork,
  declaration: RecordDeclaration,
  ids: readonly string[],
): Promise<Map<string, string | null>> {
  const { rows } = await unit.tx.executeQuery<{ id: string; project_id: string }>(
    CompiledQuery.raw(
      `select id, project_id from ${mappingOf(declaration).table} where org_id = $1 and id = any($2::uuid[]) and deleted_at is null`,
      [unit.orgId, ids],
    ),
  );
  const projects = new Map<string, string | null>(rows.map((row) => [row.id, row.project_id]));
  for (const row of unit.rows(declaration)) {
    if (row.deleted) projects.delete(row.id);
    else projects.set(row.id, row.projectId);
  }
  return projects;
}
