import { CompiledQuery } from "kysely";
import type { Db } from "../db/database.ts";

/** Whoever manages a project; null where nobody does. */
export async function projectManager(db: Db, orgId: string, projectId: string | null): Promise<string | null> {
  const { rows } = await db.executeQuery<{ id: string | null }>(
    CompiledQuery.raw("select manager_id as id from projects where org_id = $1 and id = $2", [orgId, projectId]),
  );
  return rows[0]?.id ?? null;
}
