import { ranksBetween } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { lockStructure } from "./structureLock.ts";

/**
 * Gives new work items their numbers, and a place after their last sibling where their maker named none. The structure of their
 * projects and of the `restructured` ones is locked by it.
 */
export async function numberItems(
  unit: UnitOfWork,
  rows: readonly WorkingRow[],
  restructured: readonly string[],
): Promise<void> {
  const fresh = rows.filter((row) => row.isNew && row.values["number"] === undefined);
  const needed = new Map([...restructured.map((projectId) => [projectId, 0] as const), ...countByProject(fresh)]);
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

/** The index on the siblings of each place gives their last without reading the others. */
const lastRankOfEach = `
  select g.project_id, g.parent_id, last.rank from json_to_recordset($2::json) as g (project_id uuid, parent_id uuid),
  lateral (
    (select rank from work_items where org_id = $1 and parent_id = g.parent_id order by rank desc limit 1)
    union all
    (select rank from work_items where g.parent_id is null and org_id = $1 and project_id = g.project_id and parent_id is null order by rank desc limit 1)
  ) as last`;

/** The last rank among siblings, those of the database and those that this unit already gave one. */
async function lastRanks(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<Map<string, string>> {
  const places = new Map(rows.map((row) => [siblingsOf(row), placeOf(row)]));
  const { rows: found } = await unit.tx.executeQuery<{ project_id: string; parent_id: string | null; rank: string }>(
    CompiledQuery.raw(lastRankOfEach, [unit.orgId, JSON.stringify([...places.values()])]),
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
  const { project_id, parent_id } = placeOf(row);
  return `${project_id} ${parent_id ?? ""}`;
}

function placeOf(row: WorkingRow): { project_id: string; parent_id: string | null } {
  const { projectId, parentId } = row.values;
  return { project_id: String(projectId), parent_id: typeof parentId === "string" ? parentId : null };
}
