import { workItem } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";

/**
 * Takes work items out of sprints or columns that no longer hold them. What this unit puts somewhere itself stays as it says, so that
 * closing a sprint may name where its items go.
 */
export async function emptyPlaces(
  unit: UnitOfWork,
  places: readonly WorkingRow[],
  { field, unfinished }: { field: "sprintId" | "boardColumnId"; unfinished: boolean },
): Promise<void> {
  if (places.length === 0) return;
  const ids = new Set(places.map((row) => row.id));
  const column = field === "sprintId" ? "sprint_id" : "board_column_id";
  const open = unfinished ? " and state <> 'done' and percent_complete < 1" : "";
  const { rows } = await unit.tx.executeQuery<{ id: string }>(
    CompiledQuery.raw(
      `select id from work_items where org_id = $1 and ${column} = any($2::uuid[]) and deleted_at is null${open} order by id`,
      [unit.orgId, [...ids]],
    ),
  );
  const items = await unit.load(
    workItem,
    rows.map((row) => row.id),
  );
  for (const item of items.values()) if (ids.has(item.values[field] as string)) item.set({ [field]: null });
}
