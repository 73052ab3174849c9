import { sql } from "kysely";
import type { Db } from "../db/database.ts";
import type { Actor } from "./actor.ts";
import { actorFrom, rightsColumns, rightsJoins, type FoundRights } from "./readRights.ts";

/** The actor for an active user; null when there is none (deactivated, in the trash, unknown). */
export async function loadActor(db: Db, orgId: string, userId: string): Promise<Actor | null> {
  const { rows } = await sql<FoundRights>`
    select ${rightsColumns} from users u ${rightsJoins}
    where u.org_id = ${orgId} and u.id = ${userId} and u.active and u.deleted_at is null`.execute(db);
  return rows[0] ? actorFrom({ orgId, userId }, rows[0]) : null;
}
