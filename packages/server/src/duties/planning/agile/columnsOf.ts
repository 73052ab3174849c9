import { boardColumn, type ItemState } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";

export interface Column {
  id: string;
  projectId: string;
  category: ItemState;
  rank: string;
}

/** Columns of the boards of the rows' projects, in order, as this unit leaves them. */
export async function columnsOf(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<Map<string, Column[]>> {
  const projectIds = [...new Set(rows.map((row) => row.projectId))];
  const { rows: found } = await unit.tx.executeQuery<Column>(
    CompiledQuery.raw(
      `select id, project_id as "projectId", category, rank from board_columns
       where org_id = $1 and project_id = any($2::uuid[]) and deleted_at is null`,
      [unit.orgId, projectIds],
    ),
  );
  const columns = new Map(found.map((column) => [column.id, column]));
  for (const row of unit.rows(boardColumn)) {
    if (row.deleted) columns.delete(row.id);
    else columns.set(row.id, { id: row.id, ...(row.values as unknown as Omit<Column, "id">) });
  }
  const byProject = new Map<string, Column[]>();
  const ordered = [...columns.values()].sort((a, b) => (a.rank < b.rank ? -1 : 1));
  for (const column of ordered) byProject.set(column.projectId, [...(byProject.get(column.projectId) ?? []), column]);
  return byProject;
}
