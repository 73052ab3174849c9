import { assignment, dependency, skillNeed, workItem, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { mappingOf } from "../../../platform/records/recordMapping.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";

/** What is said of one work item and nothing without it. */
const hanging = [assignment, skillNeed];

/** Takes along to the trash what cannot be without a deleted work item: its descendants, their dependencies and what hangs on them. */
export async function trashBelow(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  const going = rows.filter((row) => row.verb === "deleted" || (row.isNew && row.deleted)).map((row) => row.id);
  if (going.length === 0) return;
  const below = await ids(unit, belowStatement("deleted_at is null"), [going]);
  await setDeleted(unit, workItem, below, true);
  const gone = [...going, ...below];
  await setDeleted(
    unit,
    dependency,
    await ids(
      unit,
      // A link of another project stays, and is told there to wait for something in the trash.
      `select id from dependencies where org_id = $1 and deleted_at is null
         and (successor_id = any($2::uuid[]) or (predecessor_id = any($2::uuid[]) and other_project_id is null))`,
      [gone],
    ),
    true,
  );
  for (const declaration of hanging)
    await setDeleted(unit, declaration, await ids(unit, hangingStatement(declaration, "is null"), [gone]), true);
}

/**
 * Brings back with a work item what went to the trash with it, which bears the same moment; dependencies only where their other end
 * is there as well.
 */
export async function restoreBelow(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  const coming = rows.filter((row) => row.verb === "restored").map((row) => row.id);
  if (coming.length === 0) return;
  const moments = await unit.tx.executeQuery<{ at: string }>(
    CompiledQuery.raw(
      "select distinct deleted_at::text as at from work_items where org_id = $1 and id = any($2::uuid[]) and deleted_at is not null",
      [unit.orgId, coming],
    ),
  );
  for (const { at } of moments.rows) {
    const below = await ids(unit, belowStatement("deleted_at = $3::timestamptz"), [coming, at]);
    await setDeleted(unit, workItem, below, false);
    const back = [...coming, ...below];
    for (const declaration of hanging)
      await setDeleted(
        unit,
        declaration,
        await ids(unit, hangingStatement(declaration, "= $3::timestamptz"), [back, at]),
        false,
      );
    const links = await unit.load(
      dependency,
      await ids(
        unit,
        `select id from dependencies where org_id = $1 and deleted_at = $3::timestamptz and (predecessor_id = any($2::uuid[]) or successor_id = any($2::uuid[]))`,
        [back, at],
      ),
    );
    const present = await presentItems(unit, [...links.values()]);
    for (const link of links.values())
      if (present.has(link.values["predecessorId"]) && present.has(link.values["successorId"])) link.setDeleted(false);
  }
}

/** A work item comes back to the top where its old place is in the trash. */
export async function detachFromTrash(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  const coming = rows.filter((row) => row.verb === "restored" && row.values["parentId"] !== null);
  const parents = coming
    .map((row) => row.values["parentId"] as string)
    .filter((id) => unit.find(workItem, id)?.deleted !== false);
  const present = new Set(
    await ids(unit, "select id from work_items where org_id = $1 and id = any($2::uuid[]) and deleted_at is null", [
      parents,
    ]),
  );
  for (const row of coming) {
    const parentId = row.values["parentId"] as string;
    if (unit.find(workItem, parentId)?.deleted !== false && !present.has(parentId)) row.set({ parentId: null });
  }
}

async function presentItems(unit: UnitOfWork, links: readonly WorkingRow[]): Promise<Set<unknown>> {
  const ends = links.flatMap((link) => [link.values["predecessorId"] as string, link.values["successorId"] as string]);
  const present = new Set<unknown>(
    await ids(unit, "select id from work_items where org_id = $1 and id = any($2::uuid[]) and deleted_at is null", [
      ends,
    ]),
  );
  for (const row of unit.rows(workItem)) {
    if (row.deleted) present.delete(row.id);
    else present.add(row.id);
  }
  return present;
}

function belowStatement(condition: string): string {
  return `with recursive below as (
      select id from work_items where org_id = $1 and parent_id = any($2::uuid[]) and ${condition}
      union
      select w.id from work_items w join below b on w.parent_id = b.id where w.org_id = $1 and w.${condition}
    ) select id from below`;
}

function hangingStatement(declaration: RecordDeclaration, deletedAt: string): string {
  const { table } = mappingOf(declaration);
  return `select id from ${table} where org_id = $1 and deleted_at ${deletedAt} and work_item_id = any($2::uuid[])`;
}

async function ids(unit: UnitOfWork, statement: string, values: unknown[]): Promise<string[]> {
  const { rows } = await unit.tx.executeQuery<{ id: string }>(CompiledQuery.raw(statement, [unit.orgId, ...values]));
  return rows.map((row) => row.id);
}

async function setDeleted(
  unit: UnitOfWork,
  declaration: RecordDeclaration,
  rowIds: readonly string[],
  deleted: boolean,
): Promise<void> {
  for (const row of (await unit.load(declaration, rowIds)).values()) row.setDeleted(deleted);
}
