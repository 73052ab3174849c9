import { baseline, rowsOfTable, type BaselineItem, type BaselineRow, type Table } from "@gantry/records";
import type { QueryClient } from "../snapshot/queryClient.ts";
import { readRows } from "../snapshot/readPlanTables.ts";
import { readBaselineItems } from "./readBaselineItems.ts";

export interface KeptBaseline {
  row: BaselineRow;
  items: readonly BaselineItem[];
}

/** Baselines of a project with all they keep, costs only with rates: the default first, then the latest ones. */
export async function readBaselines(
  client: QueryClient,
  { orgId, projectId, at, withRates }: { orgId: string; projectId: string; at: string | null; withRates: boolean },
): Promise<KeptBaseline[]> {
  const rows = (await readRows(
    client,
    baseline,
    `t.org_id = $1 and t.project_id = $2 and t.deleted_at is null and ($3::timestamptz is null or t.created_at <= $3)
     order by t.is_default desc, t.created_at desc, t.id`,
    [orgId, projectId, at],
  )) as unknown as BaselineRow[];
  const kept: KeptBaseline[] = [];
  for (const row of rows) {
    const json = await readBaselineItems(client, { orgId, baselineId: row.id, withRates });
    kept.push({ row, items: rowsOfTable<BaselineItem>(JSON.parse(json) as Table) });
  }
  return kept;
}
