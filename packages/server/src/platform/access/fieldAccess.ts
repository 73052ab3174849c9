import { projectRoles, type Permission, type RecordDeclaration } from "@gantry/records";
import type { Actor } from "./actor.ts";

const hidden = new WeakMap<RecordDeclaration, readonly (readonly [name: string, permission: Permission])[]>();

/** Whether a field may be read: shown, filtered and sorted by. */
export function isReadable(actor: Actor, declaration: RecordDeclaration, name: string): boolean {
  const permission = declaration.fields[name]?.readPermission ?? null;
  return permission === null || actor.permissions.has(permission);
}

/** The values without the fields that the actor may not read; the same object where nothing is to hide. */
export function readableValues<V extends Record<string, unknown>>(
  actor: Actor,
  declaration: RecordDeclaration,
  values: V,
): V {
  const hiding = guarded(declaration).filter(
    ([name, permission]) => name in values && !actor.permissions.has(permission),
  );
  if (hiding.length === 0) return values;
  const names = new Set(hiding.map(([name]) => name));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name))) as V;
}

function guarded(declaration: RecordDeclaration): readonly (readonly [string, Permission])[] {
  let found = hidden.get(declaration);
  if (!found) {
    found = Object.entries(declaration.fields).flatMap(([name, { readPermission }]) =>
      readPermission ? [[name, readPermission] as const] : [],
    );
    for (const [name, permission] of found)
      if (projectRoles.administrator.includes(permission))
        throw new Error(
          `"${declaration.name}.${name}" may be read with "${permission}", but fields are guarded by permissions of the organisation alone.`,
        );
    hidden.set(declaration, found);
  }
  return found;
}
