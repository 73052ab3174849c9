import { role, type Permission, type Role } from "@gantry/records";
import { Refusal } from "../../../platform/problems/refusal.ts";
import type { HeldRole } from "../../../platform/access/actor.ts";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";

/** The role that values name: one of the organisation's own, else a built-in one. Refuses one of another kind. */
export async function heldRole(
  unit: UnitOfWork,
  values: Readonly<Record<string, unknown>>,
  kind: "organisation" | "project",
): Promise<HeldRole> {
  const builtIn = values["role"] as Role;
  const roleId = values["roleId"];
  if (typeof roleId !== "string") return { role: builtIn, permissions: null };
  const own = (await unit.load(role, [roleId])).get(roleId);
  if (!own || own.deleted) return { role: builtIn, permissions: [] };
  if (own.values["kind"] !== kind) {
    const message = `"${String(own.values["name"])}" is no role in ${kind === "project" ? "a project" : "the organisation"}.`;
    throw new Refusal("row.invalid", message, { issues: [{ path: "roleId", message }] });
  }
  return { role: builtIn, permissions: own.values["permissions"] as Permission[] };
}

/** Refuses giving what one does not hold oneself: nobody could otherwise be kept from anything. */
export function requireHeld(
  permissions: Iterable<Permission>,
  holds: (permission: Permission) => boolean,
  path: string,
): void {
  const missing = [...permissions].filter((permission) => !holds(permission));
  if (missing.length === 0) return;
  const message = `This would give more than you may do yourself: ${missing.map((each) => `"${each}"`).join(", ")}.`;
  throw new Refusal("access.denied", message, { issues: [{ path, message }], hint: "Ask an administrator." });
}
