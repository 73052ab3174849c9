import { sql } from "kysely";
import type { Db } from "../db/database.ts";
import type { Actor } from "./actor.ts";
import { actorFrom, rightsColumns, rightsJoins, type FoundRights } from "./readRights.ts";

/** The actor for an active user; null when there is none (deactivated, in the trash, unknown). */
export async function loadActor(db: Db, orgId: string, userId: string): Promise<Actor | null> {
  return (await loadActors(db, orgId, [userId])).get(userId) ?? null;
}

/** The actors for those of the users who are active, by the user's id; one statement however many there are. */
export async function loadActors(db: Db, orgId: string, userIds: readonly string[]): Promise<Map<string, Actor>> {
  if (userIds.length === 0) return new Map();
  const { rows } = await sql<FoundRights & { id: string }>`
    select u.id, ${rightsColumns} from users u ${rightsJoins}
    where u.org_id = ${orgId} and u.id = any(${userIds}::uuid[]) and u.active and u.deleted_at is null`.execute(db);
  return new Map(rows.map((found) => [found.id, actorFrom({ orgId, userId: found.id }, found)]));
}
