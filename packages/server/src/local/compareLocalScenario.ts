import type { PlanComparison, ScenarioRow, ToldConflict } from "@gantry/records";
import { sql } from "kysely";
import { compareScenario } from "../duties/planning/scenarios/compareScenario.ts";
import { inSnapshot } from "../duties/planning/snapshot/inSnapshot.ts";
import type { Config } from "../platform/config/config.ts";
import { StartRefusal } from "../start/StartRefusal.ts";
import { actingUser, openLocal } from "./openLocal.ts";

/** Shared scenarios of a project, or what one of them changes. Private ones are their owners' alone. */
export type LocalScenarios =
  | { kind: "list"; scenarios: Pick<ScenarioRow, "id" | "name" | "note" | "state">[] }
  | { kind: "comparison"; name: string; comparison: PlanComparison; conflicts: ToldConflict[] };

interface Asked {
  config: Config;
  /** Key of the project, e.g. "CRM". */
  key: string;
  /** Name of a scenario, or the beginning of one; null lists them. */
  name: string | null;
}

/** Reads shared scenarios of the local data, and compares one with the plan as it is now. */
export async function compareLocalScenario({ config, key, name }: Asked): Promise<LocalScenarios> {
  const local = await openLocal(config);
  try {
    const actor = await actingUser(local, null);
    const { orgId } = actor;
    const { db, pool } = local.services.database;
    const { rows: projects } = await sql<{ id: string }>`
      select id from projects where org_id = ${orgId} and upper(key) = upper(${key}) and deleted_at is null`.execute(
      db,
    );
    const projectId = projects[0]?.id;
    if (projectId === undefined) throw new StartRefusal(`No project has the key ${key}.`);
    const { rows: scenarios } = await sql<Pick<ScenarioRow, "id" | "name" | "note" | "state">>`
      select id, name, note, state from scenarios
      where org_id = ${orgId} and project_id = ${projectId} and private_to is null and deleted_at is null
      order by created_at, id`.execute(db);
    if (name === null) return { kind: "list", scenarios };
    const wanted = name.toLowerCase();
    const found = scenarios.find((each) => each.name.toLowerCase().startsWith(wanted));
    if (!found) throw new StartRefusal(`${key} has no shared scenario whose name begins with "${name}".`);
    const { comparison, conflicts } = await inSnapshot(pool, (client) =>
      compareScenario(client, { orgId, projectId, scenarioId: found.id, withId: null, withRates: true, reader: actor }),
    );
    return { kind: "comparison", name: found.name, comparison, conflicts };
  } finally {
    await local.close();
  }
}
