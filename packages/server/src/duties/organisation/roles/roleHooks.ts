import type { Permission } from "@gantry/records";
import { sql } from "kysely";
import { isProjectPermission } from "../../../platform/access/actor.ts";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { HookRegistry } from "../../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { requireHeld } from "./grantedRights.ts";

/** Roles of the organisation's own: nobody makes one that may do more than they, and one that somebody has stays. */
export function addRoleHooks(hooks: HookRegistry): void {
  hooks.add("role", {
    async check(unit, rows) {
      for (const row of rows) {
        if (row.deleted || row.touched("kind")) await requireUnused(unit, row);
        if (row.deleted) continue;
        requireFitting(row);
        if (unit.actor) requireOwn(unit.actor.permissions, row);
      }
    },
  });
}

function requireFitting(row: WorkingRow): void {
  if (row.values["kind"] !== "project") return;
  const given = row.values["permissions"] as Permission[];
  const foreign = given.filter((permission) => !isProjectPermission(permission));
  if (foreign.length > 0)
    refuse(
      `A role in a project cannot give ${foreign.map((each) => `"${each}"`).join(", ")}: that holds in the organisation.`,
    );
  if (!given.includes("project.read"))
    refuse('A role in a project gives "project.read" at least, or its holders would not see the project.');
}

function requireOwn(own: ReadonlySet<Permission>, row: WorkingRow): void {
  const before = row.wasDeleted ? [] : ((row.before?.["permissions"] as Permission[] | undefined) ?? []);
  const added = (row.values["permissions"] as Permission[]).filter((permission) => !before.includes(permission));
  requireHeld(added, (permission) => own.has(permission), "permissions");
}

async function requireUnused(unit: UnitOfWork, row: WorkingRow): Promise<void> {
  if (row.isNew || row.wasDeleted) return;
  const { rows } = await sql<{ users: number; memberships: number }>`
    select (select count(*)::int from users where org_id = ${unit.orgId} and role_id = ${row.id} and deleted_at is null) as users,
      (select count(*)::int from memberships where org_id = ${unit.orgId} and role_id = ${row.id} and deleted_at is null) as memberships`.execute(
    unit.tx,
  );
  const holders = (rows[0]?.users ?? 0) + (rows[0]?.memberships ?? 0);
  if (holders > 0)
    throw new Refusal(
      "row.inUse",
      `${holders} ${holders === 1 ? "holds" : "hold"} the role "${String(row.before?.["name"])}".`,
      {
        hint: "Give them another role first.",
      },
    );
}

function refuse(message: string): never {
  throw new Refusal("row.invalid", message, { issues: [{ path: "permissions", message }] });
}
