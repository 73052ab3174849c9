import { dependency } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { areNested, linkEnds } from "./linkEnds.ts";

interface Link {
  id: string;
  predecessorId: string;
  successorId: string;
}

/** Refuses to move a work item to where a link of it, or of what lies below it, would join a summary with its own. */
export async function checkMovedLinks(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  const moved = rows.filter(
    (row) => !row.isNew && !row.deleted && row.touched("parentId") && row.values["parentId"] !== null,
  );
  if (moved.length === 0) return;
  const links = await linksBelow(
    unit,
    moved.map((row) => row.id),
  );
  if (links.length === 0) return;
  const items = await linkEnds(
    unit,
    links.flatMap((link) => [link.predecessorId, link.successorId]),
  );
  for (const link of links) {
    const predecessor = items.get(link.predecessorId);
    const successor = items.get(link.successorId);
    if (!predecessor || !successor || !areNested(predecessor, successor, items)) continue;
    const message = `"${predecessor.name}" and "${successor.name}", which are linked, would lie one inside the other; a summary's dates already follow those of what lies below it.`;
    throw new Refusal("plan.structure", message, {
      hint: "Remove that link first, or choose another place.",
      issues: [{ path: "parentId", message }],
    });
  }
}

/** Links at these work items and all below them; those this unit changes are as it leaves them. */
async function linksBelow(unit: UnitOfWork, ids: readonly string[]): Promise<Link[]> {
  const { rows } = await unit.tx.executeQuery<Link>(
    CompiledQuery.raw(
      `with recursive below as (
         select id from work_items where org_id = $1 and id = any($2::uuid[])
         union
         select w.id from work_items w join below b on w.parent_id = b.id where w.org_id = $1
       ) select d.id, d.predecessor_id as "predecessorId", d.successor_id as "successorId" from dependencies d
         where d.org_id = $1 and d.deleted_at is null
           and (d.predecessor_id in (select id from below) or d.successor_id in (select id from below))`,
      [unit.orgId, ids],
    ),
  );
  return rows.flatMap((link) => {
    const own = unit.find(dependency, link.id);
    if (!own) return [link];
    const { predecessorId, successorId } = own.values;
    return own.deleted ? [] : [{ ...link, predecessorId: String(predecessorId), successorId: String(successorId) }];
  });
}
