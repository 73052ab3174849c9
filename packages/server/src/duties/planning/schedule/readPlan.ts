import type { Plan } from "@gantry/engine";
import type { QueryClient } from "../snapshot/queryClient.ts";
import { readPlanTables, type PlanAsked } from "../snapshot/readPlanTables.ts";
import { planOfTables } from "./planRecords.ts";

/** The organisation's standard calendar; null where it names none. */
export async function readStandardCalendar(client: QueryClient, orgId: string): Promise<string | null> {
  const { rows } = await client.query<{ calendar: string | null }>(
    "select calendar_id as calendar from organisations where org_id = $1",
    [orgId],
  );
  return rows[0]?.calendar ?? null;
}

/** The engine's plan of a project as it stands; null when there is no such project. */
export async function readPlan(
  client: QueryClient,
  { orgId, projectId, reader }: Omit<PlanAsked, "withRates">,
): Promise<Plan | null> {
  const tables = await readPlanTables(client, { orgId, projectId, withRates: false, reader });
  return tables && planOfTables(tables, await readStandardCalendar(client, orgId)).plan;
}
