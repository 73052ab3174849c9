import { sql } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import type { GatePlace } from "./gatePlace.ts";

/** Whether a work item is one of that project, and not in the trash. */
export async function isInProject(db: Db, { orgId, projectId, workItemId }: GatePlace): Promise<boolean> {
  const { rows } = await sql`
    select 1 from work_items
    where org_id = ${orgId} and project_id = ${projectId} and id = ${workItemId} and deleted_at is null`.execute(db);
  return rows.length > 0;
}
