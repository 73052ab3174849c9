import { membership, type MemberRole } from "@gantry/records";
import { organisationPermissionsOf, projectPermissionsOf } from "../../../platform/access/actor.ts";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { HookRegistry } from "../../../platform/records/hooks.ts";
import { heldRole, requireHeld } from "../roles/grantedRights.ts";

/** A link gives no more than its maker holds, and takes no guest into a project. */
export function addInvitationLinkHooks(hooks: HookRegistry): void {
  hooks.add("invitationLink", {
    async check(unit, rows) {
      for (const row of rows) {
        const { actor } = unit;
        if (row.deleted) continue;
        const { projectId, role, projectRole } = row.values;
        if (role === "guest" && projectId !== null)
          throw new Refusal("row.invalid", "A guest is no member of a project: share with them what they need.", {
            issues: [{ path: "projectId", message: "Guests are no members of projects." }],
          });
        const held = await heldRole(unit, row.values, "organisation");
        if (!actor || !row.touched("role", "roleId", "projectId", "projectRole", "until", "uses", "email")) continue;
        requireHeld(organisationPermissionsOf(held), (permission) => actor.permissions.has(permission), "role");
        if (typeof projectId !== "string") continue;
        await unit.access.load([projectId]);
        const given = projectPermissionsOf({ role: projectRole as MemberRole, permissions: null });
        requireHeld(given, (permission) => unit.access.holds(permission, membership, projectId), "projectRole");
      }
    },
  });
}
