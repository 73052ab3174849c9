import { membership, user } from "@gantry/records";
import { projectPermissionsOf } from "../../../platform/access/actor.ts";
import { Refusal } from "../../../platform/problems/refusal.ts";
import { requireOneOf } from "../../../platform/records/requireOneOf.ts";
import type { HookRegistry } from "../../../platform/records/hooks.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { heldRole, requireHeld } from "./grantedRights.ts";

/** A membership names one user, team or department, gives no more than its giver holds in the project, and is not for guests. */
export function addMembershipHooks(hooks: HookRegistry): void {
  hooks.add("membership", {
    async check(unit, rows) {
      const given = rows.filter((row) => !row.deleted);
      for (const row of given) requireOneOf(row, ["userId", "teamId", "departmentId"]);
      await refuseGuests(unit, given);
      for (const row of given) {
        const held = await heldRole(unit, row.values, "project");
        // The demo brings its own projects, which nobody had a role in before.
        if (unit.actor && unit.cause !== "demo" && row.touched("role", "roleId", "userId", "teamId", "departmentId"))
          requireHeld(
            projectPermissionsOf(held),
            (permission) => unit.access.holds(permission, membership, row.projectId),
            "role",
          );
      }
    },
  });
}

async function refuseGuests(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<void> {
  const ids = rows.flatMap((row) =>
    row.touched("userId") && typeof row.values["userId"] === "string" ? [row.values["userId"]] : [],
  );
  const users = await unit.load(user, ids);
  const guest = [...users.values()].find((each) => each.values["role"] === "guest");
  if (!guest) return;
  const message = `${String(guest.values["name"])} is a guest, who sees what is shared with them and is no member of projects.`;
  throw new Refusal("row.invalid", message, {
    hint: "Share with them what they need, or give them another role.",
    issues: [{ path: "userId", message }],
  });
}
