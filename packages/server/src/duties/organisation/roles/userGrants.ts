import { role, type Permission, type Role } from "@gantry/records";
import { sql } from "kysely";
import { organisationPermissionsOf, type Actor, type HeldRole } from "../../../platform/access/actor.ts";
import type { Db } from "../../../platform/db/database.ts";
import { notFound, Refusal } from "../../../platform/problems/refusal.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { requireGroupRights } from "../../people/public.ts";
import { heldRole, requireHeld } from "./grantedRights.ts";

/** What somebody may change of their own account without more. */
const own: ReadonlySet<string> = new Set(["name", "locale", "timeZone", "theme", "lastSeenAt"]);

/** Nobody gives an account more than they may do themselves, nor changes the account of somebody who may do more. */
export async function checkUserGrants(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  for (const row of rows) {
    const held = row.deleted ? null : await heldRole(unit, row.values, "organisation");
    if (held && held.permissions !== null && (held.role === "administrator" || held.role === "guest"))
      refuse(
        `Whoever has a role of the organisation's own cannot be ${held.role === "guest" ? "a guest" : "an administrator"} as well.`,
      );
    const { actor } = unit;
    if (!actor) continue;
    if (!row.isNew) await requireWeaker(unit, actor, row);
    if (held && row.touched("role", "roleId", "active"))
      requireHeld(organisationPermissionsOf(held), (permission) => actor.permissions.has(permission), "role");
    if (!row.deleted && row.touched("personId"))
      await requireGroupRights(unit, { personIds: [row.values["personId"]] });
  }
}

async function requireWeaker(unit: UnitOfWork, actor: Actor, row: WorkingRow): Promise<void> {
  const foreign = row.deleted !== row.wasDeleted || row.changedFields().some((name) => !own.has(name));
  if (!foreign && row.id === actor.userId) return;
  const before = row.before ?? row.values;
  const roleId = before["roleId"];
  const held = typeof roleId === "string" ? (await unit.load(role, [roleId])).get(roleId) : undefined;
  const permissions = typeof roleId === "string" ? ((held?.before?.["permissions"] ?? []) as Permission[]) : null;
  requireNotStronger(actor, { role: before["role"] as Role, permissions }, String(before["name"]));
}

/** Refuses as not found an account that is not there, as denied that of somebody who may do more than the actor. */
export async function requireWeakerAccount(db: Db, actor: Actor, userId: string): Promise<void> {
  const { rows } = await sql<HeldRole & { name: string }>`
    select u.name, u.role, case when u.role_id is not null then coalesce(r.permissions, '[]') end as permissions
    from users u left join roles r on r.org_id = u.org_id and r.id = u.role_id and r.deleted_at is null
    where u.org_id = ${actor.orgId} and u.id = ${userId} and u.deleted_at is null`.execute(db);
  const [held] = rows;
  if (!held) throw notFound("user", userId);
  requireNotStronger(actor, held, held.name);
}

function requireNotStronger(actor: Actor, held: HeldRole, name: string): void {
  if ([...organisationPermissionsOf(held)].every((permission) => actor.permissions.has(permission))) return;
  throw new Refusal("access.denied", `${name} may do more than you, so this account is not yours to change.`, {
    hint: "Ask an administrator.",
  });
}

function refuse(message: string): never {
  throw new Refusal("row.invalid", message, { issues: [{ path: "roleId", message }] });
}
