import { dependency } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { areNested, linkEnds, type LinkEnd } from "./linkEnds.ts";
import { lockStructure } from "./structureLock.ts";

/**
 * Dependencies join two different work items, each pair and type once, never a summary with what lies below it. They lie in the
 * successor's project; the predecessor may lie in another (XPL-1).
 */
export const dependencyHooks: RecordHooks = {
  async prepare(unit, rows) {
    const joined = rows.filter((row) => row.isNew || row.touched("predecessorId"));
    const items = await linkEnds(
      unit,
      joined.map((row) => row.values["predecessorId"]),
    );
    for (const row of joined) {
      const projectId = items.get(row.values["predecessorId"] as string)?.projectId ?? null;
      row.set({ otherProjectId: projectId === row.values["projectId"] ? null : projectId });
    }
  },
  async check(unit, rows) {
    const joined = rows.filter((row) => !row.deleted && row.touched("predecessorId", "successorId", "type"));
    if (joined.length === 0) return;
    await lockStructure(unit, new Map(joined.map((row) => [row.values["projectId"] as string, 0])));
    const items = await linkEnds(
      unit,
      joined.flatMap((row) => [row.values["predecessorId"], row.values["successorId"]]),
    );
    for (const row of joined) checkEnds(row, items);
    await checkDuplicates(unit, joined, items);
  },
};

function checkEnds(row: WorkingRow, items: ReadonlyMap<string, LinkEnd>): void {
  const predecessor = items.get(row.values["predecessorId"] as string);
  const successor = items.get(row.values["successorId"] as string);
  if (!predecessor || predecessor.deleted)
    throw refusal("predecessorId", "The predecessor is not there, or in the trash.");
  if (!successor || successor.deleted) throw refusal("successorId", "The successor is not there, or in the trash.");
  if (predecessor === successor) throw refusal("successorId", `"${successor.name}" cannot wait for itself.`);
  if (successor.projectId !== row.values["projectId"])
    throw refusal("successorId", `"${successor.name}" is in another project; a dependency lies in its successor's.`);
  if (areNested(predecessor, successor, items))
    throw refusal(
      "successorId",
      `"${predecessor.name}" and "${successor.name}" lie one inside the other; a summary's dates already follow those of what lies below it.`,
    );
}

async function checkDuplicates(
  unit: UnitOfWork,
  rows: readonly WorkingRow[],
  items: ReadonlyMap<string, LinkEnd>,
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
    // The other project's names are told only to those who may see it, which is not known here.
    const other = row.values["otherProjectId"] === null ? items.get(predecessorId as string)?.name : undefined;
    const names = [other ?? "an item of another project", items.get(successorId as string)?.name ?? "?"];
    if (taken.has(key))
      throw refusal(
        "successorId",
        `There is already a dependency ${names.map((name) => `"${name}"`).join(" → ")} of type ${String(type)}.`,
      );
    taken.set(key, row.id);
  }
}

function refusal(path: string, message: string): Refusal {
  return new Refusal("plan.structure", message, { issues: [{ path, message }] });
}
