import type { PlanRecords, ScenarioStepRow } from "@gantry/records";
import { planRecordsOf } from "../schedule/planRecords.ts";
import { readStandardCalendar } from "../schedule/readPlan.ts";
import type { QueryClient } from "../snapshot/queryClient.ts";
import { readPlanTables, type PlanAsked } from "../snapshot/readPlanTables.ts";

export type ReadStep = Pick<ScenarioStepRow, "id" | "label" | "edits" | "seen">;

/** The steps of a scenario in their order. */
export async function readSteps(client: QueryClient, orgId: string, scenarioId: string): Promise<ReadStep[]> {
  const { rows } = await client.query<ReadStep>(
    "select id, label, edits, seen from scenario_steps where org_id = $1 and scenario_id = $2 and deleted_at is null order by seq, id",
    [orgId, scenarioId],
  );
  return rows;
}

/** The rows of a project's plan and the calendar that serves where it names none; null when there is no such project. */
export async function readPlanRecords(
  client: QueryClient,
  { orgId, projectId, withRates, reader }: PlanAsked,
): Promise<{ records: PlanRecords; standardCalendarId: string } | null> {
  const tables = await readPlanTables(client, { orgId, projectId, withRates, reader });
  if (!tables) return null;
  const records = planRecordsOf(tables);
  const standardCalendarId = (await readStandardCalendar(client, orgId)) ?? records.calendars[0]?.id ?? "";
  return { records, standardCalendarId };
}
