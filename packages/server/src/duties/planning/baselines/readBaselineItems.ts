import { baselineColumns } from "@gantry/records";
import { snakeCase } from "../../../platform/db/snakeCase.ts";
import type { QueryClient } from "../snapshot/queryClient.ts";

function statement(names: readonly string[]): string {
  const columns = names.map((name) => `'${name}', coalesce(json_agg(i.${snakeCase(name)} order by i.place), '[]')`);
  return `select json_build_object('count', count(*), 'columns', json_build_object(${columns.join(", ")}))::text as json
    from baseline_items i where i.org_id = $1 and i.baseline_id = $2`;
}

const withCost = statement([...baselineColumns, "cost"]);
const withoutCost = statement(baselineColumns);

/** What a baseline keeps, as JSON text of a `Table`. */
export async function readBaselineItems(
  client: QueryClient,
  { orgId, baselineId, withRates }: { orgId: string; baselineId: string; withRates: boolean },
): Promise<string> {
  const { rows } = await client.query<{ json: string }>(withRates ? withCost : withoutCost, [orgId, baselineId]);
  return rows[0]?.json ?? '{"count":0,"columns":{}}';
}
