import { CompiledQuery } from "kysely";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";

const statement = `
  insert into work_item_numbers as n (org_id, project_id, last_number)
  select $1, project_id, needed from json_to_recordset($2::json) as given (project_id uuid, needed int4) order by project_id
  on conflict (org_id, project_id) do update set last_number = n.last_number + excluded.last_number
  returning project_id, last_number`;

/**
 * Lets those who change the structure of a project (add, move, delete, bring back work items) go one after another until they
 * commit, so that what one checks another cannot undo; others edit on meanwhile. Takes `needed` new numbers by project and
 * gives the last number taken.
 */
export async function lockStructure(
  unit: UnitOfWork,
  needed: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  if (needed.size === 0) return new Map();
  const given = [...needed].map(([project_id, count]) => ({ project_id, needed: count }));
  const { rows } = await unit.tx.executeQuery<{ project_id: string; last_number: number }>(
    CompiledQuery.raw(statement, [unit.orgId, JSON.stringify(given)]),
  );
  return new Map(rows.map((row) => [row.project_id, row.last_number]));
}
