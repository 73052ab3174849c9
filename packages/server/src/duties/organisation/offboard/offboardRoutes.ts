import { api, offboardCause } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import type { Actor } from "../../../platform/access/actor.ts";
import type { Db } from "../../../platform/db/database.ts";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { notFound } from "../../../platform/problems/refusal.ts";
import { writeFor } from "../../../platform/records/writing.ts";
import { requireWeakerAccount } from "../roles/userGrants.ts";
import { owningFields, rowsNaming, type Leaver } from "./belongings.ts";
import { offboard } from "./offboard.ts";

/** What somebody answers for, and handing it over when they leave. */
export function offboardRoutes(app: FastifyInstance, services: Services): void {
  const { db } = services.database;
  mount(app, services, api.user.belongings, async ({ params, query }, { actor }) => {
    const leaver = await findLeaver(db, actor, params.id);
    const items = [];
    for (const field of owningFields) {
      const { length } = await rowsNaming(db, leaver, field, query.scope);
      if (length > 0) items.push({ record: field.declaration.name, field: field.name, count: length });
    }
    return { items, ...(await countEnding(db, leaver)) };
  });
  mount(app, services, api.user.offboard, async ({ params, body }, call) => {
    await requireWeakerAccount(db, call.actor, params.id);
    return writeFor(services, call, offboardCause, async (unit) => {
      const done = await offboard(unit, params.id, body);
      await unit.flush();
      return { changeSetId: unit.changeSetId, ...done };
    });
  });
}

async function findLeaver(db: Db, { orgId }: Actor, userId: string): Promise<Leaver> {
  const { rows } = await sql<{ person_id: string | null }>`
    select person_id from users where org_id = ${orgId} and id = ${userId} and deleted_at is null`.execute(db);
  if (!rows[0]) throw notFound("user", userId);
  return { orgId, userId, personId: rows[0].person_id };
}

async function countEnding(db: Db, { orgId, userId, personId }: Leaver) {
  const { rows } = await sql<Record<"sessions" | "tokens" | "memberships" | "groups" | "shares", number>>`
    select
      (select count(*)::int from sessions where org_id = ${orgId} and user_id = ${userId} and expires_at > now()) as sessions,
      (select count(*)::int from access_tokens where org_id = ${orgId} and user_id = ${userId}
        and revoked_at is null and expires_at > now()) as tokens,
      (select count(*)::int from memberships where org_id = ${orgId} and user_id = ${userId} and deleted_at is null) as memberships,
      (select count(*)::int from group_members where org_id = ${orgId} and deleted_at is null
        and (user_id = ${userId} or person_id = ${personId}::uuid)) as groups,
      (select count(*)::int from shares where org_id = ${orgId} and user_id = ${userId} and deleted_at is null) as shares`.execute(
    db,
  );
  const [counts] = rows;
  if (!counts) throw new Error("Counting gave no row.");
  return counts;
}
