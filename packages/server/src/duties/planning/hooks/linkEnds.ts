import { workItem } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";

/** A work item as links see it. */
export interface LinkEnd {
  id: string;
  name: string;
  projectId: string;
  parentId: string | null;
  deleted: boolean;
}

/** Whether one of the two lies somewhere below the other. */
export function areNested(a: LinkEnd, b: LinkEnd, items: ReadonlyMap<string, LinkEnd>): boolean {
  return isAbove(a, b, items) || isAbove(b, a, items);
}

function isAbove(upper: LinkEnd, lower: LinkEnd, items: ReadonlyMap<string, LinkEnd>): boolean {
  for (let at = lower, steps = 0; at.parentId !== null && steps < 1000; steps++) {
    if (at.parentId === upper.id) return true;
    const parent = items.get(at.parentId);
    if (!parent) return false;
    at = parent;
  }
  return false;
}

/** These work items with all that lie above them, as this unit leaves them. */
export async function linkEnds(unit: UnitOfWork, ends: readonly unknown[]): Promise<Map<string, LinkEnd>> {
  const own = new Map(unit.rows(workItem).map((row) => [row.id, endOf(row)]));
  // What lies above rows this unit moves or creates is asked for as well.
  const asked = [...ends, ...[...own.values()].map((item) => item.parentId).filter((id) => id !== null)];
  const { rows: found } = await unit.tx.executeQuery<LinkEnd>(
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

function endOf({ id, values, deleted }: WorkingRow): LinkEnd {
  return {
    id,
    name: values["name"] as string,
    projectId: values["projectId"] as string,
    parentId: values["parentId"] as string | null,
    deleted,
  };
}
