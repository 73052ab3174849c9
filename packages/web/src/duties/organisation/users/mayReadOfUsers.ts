import { recordNamed, user } from "@gantry/records";

/** Whether somebody with these permissions is told a field of other accounts. Guests meet people by name alone. */
export function mayReadOfUsers(permissions: readonly string[], name: string): boolean {
  const { fields, title, permissions: needed } = recordNamed(user.name);
  if (!permissions.includes(needed.read)) return name === title;
  const permission = fields[name]?.readPermission ?? null;
  return permission === null || permissions.includes(permission);
}
