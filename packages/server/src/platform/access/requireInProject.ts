import type { Permission } from "@gantry/records";
import { sql } from "kysely";
import type { Db } from "../db/database.ts";
import { notFound, Refusal } from "../problems/refusal.ts";
import { permissionsIn, type Actor } from "./actor.ts";

/** Refuses as not found what the actor may not see, as denied what may be seen but not done. Projects in the trash are not found. */
export async function requireInProject(db: Db, actor: Actor, projectId: string, permission: Permission): Promise<void> {
  const { rows } = await sql<{ visibility: string }>`
    select visibility from projects
    where org_id = ${actor.orgId} and id = ${projectId} and deleted_at is null`.execute(db);
  const project = rows[0];
  const held = project && permissionsIn(actor, projectId, project.visibility === "organisation");
  if (!held?.has("project.read")) throw notFound("project", projectId);
  if (!held.has(permission)) throw denied(permission);
}

export function denied(permission: Permission): Refusal {
  return new Refusal(
    "access.denied",
    `This needs the permission "${permission}" in the project, which your role there does not give.`,
    {
      hint: "Ask the project's manager.",
    },
  );
}
