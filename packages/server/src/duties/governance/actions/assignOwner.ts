import { assignment } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";

/** Assigns the owner of an action to its work item, in place of the owner before. Users who are no person of the plan are assigned to nothing. */
export async function assignOwner(unit: UnitOfWork, row: WorkingRow, workItemId: string): Promise<void> {
  const now = await personOf(unit, row.values["ownerId"]);
  const before = await personOf(unit, row.before?.["ownerId"]);
  if (now === before) return;
  const { rows } = await unit.tx.executeQuery<{ id: string; person: string }>(
    CompiledQuery.raw(
      "select id, person_id as person from assignments where org_id = $1 and work_item_id = $2 and deleted_at is null",
      [unit.orgId, workItemId],
    ),
  );
  const theirs = rows.filter(({ person }) => person === before).map(({ id }) => id);
  for (const each of (await unit.load(assignment, theirs)).values()) each.setDeleted(true);
  if (now !== null && !rows.some(({ person }) => person === now))
    unit.create(assignment, { projectId: row.projectId, workItemId, personId: now });
}

/** The person of the plan that a user is. */
export async function personOf(unit: UnitOfWork, userId: unknown): Promise<string | null> {
  if (typeof userId !== "string") return null;
  const { rows } = await unit.tx.executeQuery<{ person: string | null }>(
    CompiledQuery.raw("select person_id as person from users where org_id = $1 and id = $2", [unit.orgId, userId]),
  );
  return rows[0]?.person ?? null;
}
