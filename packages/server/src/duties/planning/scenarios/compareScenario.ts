import {
  comparePlans,
  scenarioPlan,
  type PlanRecords,
  type Result,
  type ScenarioPlan,
  type ToldConflict,
  type api,
} from "@gantry/records";
import { notFound } from "../../../platform/problems/refusal.ts";
import type { QueryClient } from "../snapshot/queryClient.ts";
import type { PlanAsked } from "../snapshot/readPlanTables.ts";
import { readPlanRecords, readSteps } from "./readScenario.ts";

interface Compared extends PlanAsked {
  scenarioId: string;
  /** Another scenario; null compares with the plan. */
  withId: string | null;
}

/** What a scenario would change, from one state of the database. */
export async function compareScenario(
  client: QueryClient,
  { orgId, projectId, scenarioId, withId, withRates, reader }: Compared,
): Promise<Result<typeof api.scenario.comparison>> {
  const plan = await readPlanRecords(client, { orgId, projectId, withRates, reader });
  if (!plan) throw notFound("project", projectId);
  const { records, standardCalendarId } = plan;
  const laid = scenarioPlan(records, await readSteps(client, orgId, scenarioId));
  const other = withId === null ? records : scenarioPlan(records, await readSteps(client, orgId, withId)).records;
  return {
    scenarioId,
    comparison: comparePlans(other, laid.records, { standardCalendarId, withCosts: withRates }),
    conflicts: toldConflicts(laid.conflicts, records, laid.records),
  };
}

/** Conflicts with the name of the work item they are about or hang on, as it is in the plan, else in the scenario. */
export function toldConflicts(conflicts: ScenarioPlan["conflicts"], ...plans: readonly PlanRecords[]): ToldConflict[] {
  const names = new Map(plans.toReversed().flatMap(({ workItems }) => workItems.map(({ id, name }) => [id, name])));
  for (const { assignments, skillNeeds = [] } of plans)
    for (const { id, workItemId } of [...assignments, ...skillNeeds]) {
      const name = names.get(workItemId);
      if (name !== undefined) names.set(id, name);
    }
  return conflicts.map((conflict) => ({ ...conflict, name: names.get(conflict.id) ?? null }));
}
