import { membership, type MemberRole } from "@gantry/records";
import { organisationPermissionsOf, projectPermissionsOf } from "../../../platform/access/actor.ts";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { HookRegistry } from "../../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { heldRole, requireHeld } from "../roles/grantedRights.ts";

/** A link gives no more than its maker holds, and takes no guest into a project. */
export function addInvitationLinkHooks(hooks: HookRegistry): void {
  hooks.add("invitationLink", {
    async check(unit, rows) {
      for (const row of rows) {
        if (row.deleted) continue;
        const { projectId, role } = row.values;
        if (role === "guest" && projectId !== null)
          throw new Refusal("row.invalid", "A guest is no member of a project: share with them what they need.", {
            issues: [{ path: "projectId", message: "Guests are no members of projects." }],
          });
        await heldRole(unit, row.values, "organisation");
        if (row.touched("role", "roleId", "projectId", "projectRole", "until", "uses", "email"))
          await requireMayGive(unit, row);
      }
    },
  });
}

/** Refuses a link that gives more than the actor holds. */
export async function requireMayGive(unit: UnitOfWork, { values }: WorkingRow): Promise<void> {
  const { actor } = unit;
  if (!actor) return;
  const held = await heldRole(unit, values, "organisation");
  requireHeld(organisationPermissionsOf(held), (permission) => actor.permissions.has(permission), "role");
  const { projectId, projectRole } = values;
  if (typeof projectId !== "string") return;
  await unit.access.load([projectId]);
  const given = projectPermissionsOf({ role: projectRole as MemberRole, permissions: null });
  requireHeld(given, (permission) => unit.access.holds(permission, membership, projectId), "projectRole");
}
