import type { Role } from "@gantry/records";
import { sql } from "kysely";
import type { Db } from "../db/database.ts";
import { actorOf, type Actor } from "./actor.ts";

interface Found {
  name: string;
  person_id: string | null;
  role: Role;
  projects: string[] | null;
  roles: Role[] | null;
}

/** The actor for an active user; null when there is none (deactivated, in the trash, unknown). */
export async function loadActor(db: Db, orgId: string, userId: string): Promise<Actor | null> {
  const { rows } = await sql<Found>`
    select u.name, u.person_id, u.role, m.projects, m.roles from users u
    cross join lateral (
      select array_agg(project_id) as projects, array_agg(role) as roles
      from memberships where org_id = u.org_id and user_id = u.id and deleted_at is null
    ) m
    where u.org_id = ${orgId} and u.id = ${userId} and u.active and u.deleted_at is null`.execute(db);
  const user = rows[0];
  if (!user) return null;
  const memberships = (user.projects ?? []).map(
    (projectId, index) => [projectId, user.roles?.[index] as Role] as const,
  );
  return actorOf({ userId, orgId, name: user.name, personId: user.person_id, role: user.role, memberships });
}
