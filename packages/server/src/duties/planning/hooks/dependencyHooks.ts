import { dependency, workItem } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { lockStructure } from "./structureLock.ts";

interface Item {
  id: string;
  name: string;
  projectId: string;
  parentId: string | null;
  deleted: boolean;
}

/** Dependencies join two different work items of one project, each pair and type once, never a summary with what lies below it. */
export const dependencyHooks: RecordHooks = {
  async check(unit, rows) {
    const joined = rows.filter((row) => !row.deleted && row.touched("predecessorId", "successorId", "type"));
    if (joined.length === 0) return;
    await lockStructure(unit, new Map(joined.map((row) => [row.values["projectId"] as string, 0])));
    const items = await endsOf(unit, joined);
    for (const row of joined) checkEnds(row, items);
    await checkDuplicates(unit, joined, items);
  },
};

function checkEnds(row: WorkingRow, items: ReadonlyMap<string, Item>): void {
  const predecessor = items.get(row.values["predecessorId"] as string);
  const successor = items.get(row.values["successorId"] as string);
  if (!predecessor || predecessor.deleted)
    throw refusal("predecessorId", "The predecessor is not there, or in the trash.");
  if (!successor || successor.deleted) throw refusal("successorId", "The successor is not there, or in the trash.");
  if (predecessor === successor) throw refusal("successorId", `"${successor.name}" cannot wait for itself.`);
  for (const [field, item] of [
    ["predecessorId", predecessor],
    ["successorId", successor],
  ] as const)
    if (item.projectId !== row.values["projectId"]) throw refusal(field, `"${item.name}" is in another project.`);
  if (isAbove(predecessor, successor, items) || isAbove(successor, predecessor, items))
    throw refusal(
      "successorId",
      `"${predecessor.name}" and "${successor.name}" lie one inside the other; a summary's dates already follow those of what lies below it.`,
    );
}

function isAbove(upper: Item, lower: Item, items: ReadonlyMap<string, Item>): boolean {
  for (let at = lower, steps = 0; at.parentId !== null && steps < 1000; steps++) {
    if (at.parentId === upper.id) return true;
    const parent = items.get(at.parentId);
    if (!parent) return false;
    at = parent;
  }
  return false;
}

/** The work items at both ends with all that lie above them, as this unit leaves them. */
async function endsOf(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<Map<string, Item>> {
  const own = new Map(unit.rows(workItem).map((row) => [row.id, itemOf(row)]));
  const ends = rows.flatMap((row) => [row.values["predecessorId"], row.values["successorId"]]);
  // What lies above rows this unit moves or creates is asked for as well.
  const asked = [...ends, ...[...own.values()].map((item) => item.parentId).filter((id) => id !== null)];
  const { rows: found } = await unit.tx.executeQuery<Item>(
    CompiledQuery.raw(
      `with recursive above as (
         select id, name, project_id, parent_id, deleted_at from work_items where org_id = $1 and id = any($2::uuid[])
         union
         select w.id, w.name, w.project_id, w.parent_id, w.deleted_at from work_items w join above a on w.id = a.parent_id where w.org_id = $1
       ) select id, name, project_id as "projectId", parent_id as "parentId", deleted_at is not null as deleted from above`,
      [unit.orgId, [...new Set(asked)]],
    ),
  );
  const items = new Map(found.map((item) => [item.id, item]));
  for (const [id, item] of own) items.set(id, item);
  return items;
}

function itemOf({ id, values, deleted }: WorkingRow): Item {
  return {
    id,
    name: values["name"] as string,
    projectId: values["projectId"] as string,
    parentId: values["parentId"] as string | null,
    deleted,
  };
}

async function checkDuplicates(
  unit: UnitOfWork,
  rows: readonly WorkingRow[],
  items: ReadonlyMap<string, Item>,
): Promise<void> {
  const { rows: found } = await unit.tx.executeQuery<{ id: string; key: string }>(
    CompiledQuery.raw(
      `select id, predecessor_id || ' ' || successor_id || ' ' || type as key from dependencies
       where org_id = $1 and deleted_at is null and successor_id = any($2::uuid[])`,
      [unit.orgId, [...new Set(rows.map((row) => row.values["successorId"]))]],
    ),
  );
  // The unit's own state of a row counts, not the one the database still has.
  const taken = new Map(found.filter(({ id }) => !unit.find(dependency, id)).map(({ id, key }) => [key, id]));
  for (const row of unit.rows(dependency)) {
    if (row.deleted) continue;
    const { predecessorId, successorId, type } = row.values;
    const key = `${String(predecessorId)} ${String(successorId)} ${String(type)}`;
    const names = [predecessorId, successorId].map((id) => `"${items.get(id as string)?.name ?? "?"}"`);
    if (taken.has(key))
      throw refusal("successorId", `There is already a dependency ${names.join(" → ")} of type ${String(type)}.`);
    taken.set(key, row.id);
  }
}

function refusal(path: string, message: string): Refusal {
  return new Refusal("plan.structure", message, { issues: [{ path, message }] });
}
