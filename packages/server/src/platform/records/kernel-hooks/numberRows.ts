import { CompiledQuery } from "kysely";
import type { UnitOfWork } from "../unitOfWork.ts";
import type { WorkingRow } from "../workingRow.ts";

/** Numbers count up over the organisation where there is no project. */
const NO_PROJECT = "00000000-0000-0000-0000-000000000000";

const take = `
  insert into record_numbers (org_id, record, project_id, last)
  select $1, $2, g.project_id, g.count from json_to_recordset($3::json) as g (project_id uuid, count int) order by g.project_id
  on conflict (org_id, record, project_id) do update set last = record_numbers.last + excluded.last
  returning project_id, last`;

/** Gives new rows of a record with a prefix their numbers. Writers of one project wait for each other, since no number is left out or given twice. */
export async function numberRows(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  const byProject = new Map<string, WorkingRow[]>();
  for (const row of rows) {
    if (!row.isNew || typeof row.values["number"] === "number") continue;
    const projectId = row.projectId ?? NO_PROJECT;
    const others = byProject.get(projectId);
    if (others) others.push(row);
    else byProject.set(projectId, [row]);
  }
  const [first] = rows;
  if (byProject.size === 0 || !first) return;
  const counts = [...byProject].map(([projectId, each]) => ({ project_id: projectId, count: each.length }));
  const { rows: taken } = await unit.tx.executeQuery<{ project_id: string; last: number }>(
    CompiledQuery.raw(take, [unit.orgId, first.declaration.name, JSON.stringify(counts)]),
  );
  for (const { project_id, last } of taken) {
    const numbered = byProject.get(project_id) ?? [];
    numbered.forEach((row, index) => row.set({ number: last - numbered.length + index + 1 }));
  }
}
