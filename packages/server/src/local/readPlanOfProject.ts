import { planOf } from "@gantry/records";
import type { Plan } from "@gantry/engine";
import { sql } from "kysely";
import { readProject } from "../duties/planning/transfer/readProject.ts";
import type { Config } from "../platform/config/config.ts";
import { StartRefusal } from "../start/StartRefusal.ts";
import { actingUser, openLocal } from "./openLocal.ts";

/** A project's plan, and what people call each of its activities beside the name. */
export interface PlanOfProject {
  plan: Plan;
  keys: (at: number) => readonly (string | null)[];
}

/** The plan of a project of the local data, by its key. */
export async function readPlanOfProject(config: Config, key: string): Promise<PlanOfProject> {
  const local = await openLocal(config);
  try {
    const { orgId } = await actingUser(local, null);
    const { db, pool } = local.services.database;
    const { rows } = await sql<{ id: string }>`
      select id from projects where org_id = ${orgId} and upper(key) = upper(${key}) and deleted_at is null`.execute(
      db,
    );
    const project = rows[0] && (await readProject(pool, { orgId, projectId: rows[0].id, at: null, withRates: false }));
    if (!project) throw new StartRefusal(`There is no file "${key}", and no project has that key.`);
    const { records, standardCalendarId } = project;
    const owner = records.project.key;
    return {
      plan: planOf(records, standardCalendarId),
      keys: (at) => [`${owner}-${records.workItems[at]?.number ?? ""}`, records.workItems[at]?.code ?? null],
    };
  } finally {
    await local.close();
  }
}
