import { ranksBetween } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { lockStructure } from "./structureLock.ts";

/** Gives new work items their numbers, and a place after their last sibling where their maker named none. */
export async function numberItems(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  const fresh = rows.filter((row) => row.isNew && row.values["number"] === undefined);
  const needed = countByProject(fresh);
  const last = await lockStructure(unit, needed);
  const next = new Map([...last].map(([projectId, number]) => [projectId, number - (needed.get(projectId) ?? 0)]));
  for (const row of fresh) {
    const projectId = row.values["projectId"] as string;
    const number = (next.get(projectId) ?? 0) + 1;
    next.set(projectId, number);
    row.set({ number });
  }
  await rankItems(
    unit,
    fresh.filter((row) => row.values["rank"] === undefined),
  );
}

function countByProject(rows: readonly WorkingRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const projectId = row.values["projectId"] as string;
    counts.set(projectId, (counts.get(projectId) ?? 0) + 1);
  }
  return counts;
}

async function rankItems(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  const bySiblings = new Map<string, WorkingRow[]>();
  for (const row of rows) {
    const key = siblingsOf(row);
    const siblings = bySiblings.get(key);
    if (siblings) siblings.push(row);
    else bySiblings.set(key, [row]);
  }
  if (bySiblings.size === 0) return;
  const last = await lastRanks(unit, rows);
  for (const [key, siblings] of bySiblings) {
    const ranks = ranksBetween(last.get(key) ?? null, null, siblings.length);
    siblings.forEach((row, index) => row.set({ rank: ranks[index] }));
  }
}

/** The last rank among siblings, those of the database and those that this unit already gave one. */
async function lastRanks(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<Map<string, string>> {
  const projectIds = [...new Set(rows.map((row) => row.values["projectId"]))];
  const parentIds = [...new Set(rows.map((row) => row.values["parentId"]).filter((id) => id !== null))];
  const { rows: found } = await unit.tx.executeQuery<{ project_id: string; parent_id: string | null; rank: string }>(
    CompiledQuery.raw(
      `select project_id, parent_id, max(rank) as rank from work_items
       where org_id = $1 and project_id = any($2::uuid[]) and (parent_id is null or parent_id = any($3::uuid[])) group by project_id, parent_id`,
      [unit.orgId, projectIds, parentIds],
    ),
  );
  const last = new Map(found.map((row) => [`${row.project_id} ${row.parent_id ?? ""}`, row.rank]));
  for (const row of unit.rows(rows[0]?.declaration)) {
    const { rank } = row.values;
    const key = siblingsOf(row);
    if (typeof rank === "string" && rank > (last.get(key) ?? "")) last.set(key, rank);
  }
  return last;
}

function siblingsOf(row: WorkingRow): string {
  const { projectId, parentId } = row.values;
  return `${String(projectId)} ${typeof parentId === "string" ? parentId : ""}`;
}
