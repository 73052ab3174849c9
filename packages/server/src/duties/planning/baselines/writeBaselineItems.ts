import { CompiledQuery } from "kysely";
import type { Tx } from "../../../platform/db/transaction.ts";
import { snakeCase } from "../../../platform/db/snakeCase.ts";
import type { KeptItem } from "./baselineItemsOf.ts";

const columns = "work_item_id, place, parent_id, number, wbs_code, name, kind, start, finish, duration, work, cost";

const insertItems = `
  insert into baseline_items (org_id, baseline_id, ${columns})
  select $1, $2, ${columns} from json_populate_recordset(null::baseline_items, $3::json)`;

/** Totals are those of the top of the outline, which sum up all below. */
const insertTotals = `
  insert into baseline_totals (org_id, baseline_id, item_count, start, finish, work, cost)
  select $1, $2, count(*), min(i.start), max(i.finish), sum(i.work) filter (where top), sum(i.cost) filter (where top)
  from (select b.*, not exists (
      select 1 from baseline_items p where p.org_id = b.org_id and p.baseline_id = b.baseline_id and p.work_item_id = b.parent_id
    ) as top from baseline_items b where b.org_id = $1 and b.baseline_id = $2) i`;

const BATCH = 2000;

/** Keeps what a baseline says, once and for all. */
export async function writeBaselineItems(
  tx: Tx,
  { orgId, baselineId }: { orgId: string; baselineId: string },
  items: readonly KeptItem[],
): Promise<void> {
  for (let from = 0; from < items.length; from += BATCH) {
    const rows = items.slice(from, from + BATCH).map((item, index) => ({
      ...Object.fromEntries(Object.entries(item).map(([name, value]) => [snakeCase(name), value])),
      place: from + index,
    }));
    await tx.executeQuery(CompiledQuery.raw(insertItems, [orgId, baselineId, JSON.stringify(rows)]));
  }
  await tx.executeQuery(CompiledQuery.raw(insertTotals, [orgId, baselineId]));
}
