import type { Field, Permission, RecordDeclaration } from "@gantry/records";
import { isProjectPermission, permissionsIn, type Actor } from "./actor.ts";

/** Where values stand that are to be shown. */
export interface FieldPlace {
  projectId: string | null;
  /** The whole row where it is known: says whose it is. What is known in part shows less. */
  values?: Readonly<Record<string, unknown>> | null;
}

type Guarded = readonly (readonly [name: string, field: Field & { readPermission: Permission }])[];

const guarded = new WeakMap<RecordDeclaration, Guarded>();

/** "always", "never", or "somewhere": row by row, as the row's project or owner says. */
export type Readability = "always" | "somewhere" | "never";

/** Whether a field may be read at all: shown, filtered, sorted and grouped by. */
export function readability(actor: Actor, declaration: RecordDeclaration, name: string): Readability {
  if (hidesFromGuest(actor, declaration, name)) return "never";
  const field = declaration.fields[name];
  if (!field || field.readPermission === null) return "always";
  if (holds(actor, field.readPermission, null)) return "always";
  const somewhere = field.readOwner !== null || projectsWith(actor, field.readPermission).length > 0;
  return somewhere ? "somewhere" : "never";
}

/** Whether a query may name the field; in rows where it may not be read it counts as empty. */
export function isReadable(actor: Actor, declaration: RecordDeclaration, name: string): boolean {
  return readability(actor, declaration, name) !== "never";
}

/** The values without the fields that the actor may not read; the same object where nothing is to hide. */
export function readableValues<V extends Record<string, unknown>>(
  actor: Actor,
  declaration: RecordDeclaration,
  values: V,
  place: FieldPlace,
): V {
  if (actor.role === "guest" && declaration.metByName)
    return without(values, (name) => hidesFromGuest(actor, declaration, name));
  const hiding = guardedFields(declaration).filter(([name, field]) => name in values && !mayRead(actor, field, place));
  if (hiding.length === 0) return values;
  const names = new Set(hiding.map(([name]) => name));
  return without(values, (name) => names.has(name));
}

/** Projects in which a role gives the permission. */
export function projectsWith(actor: Actor, permission: Permission): string[] {
  return [...actor.memberships].flatMap(([id, held]) => (held.has(permission) ? [id] : []));
}

function mayRead(
  actor: Actor,
  { readPermission, readOwner }: Field & { readPermission: Permission },
  { projectId, values }: FieldPlace,
): boolean {
  if (holds(actor, readPermission, projectId)) return true;
  const owner = readOwner === null ? null : values?.[readOwner];
  return typeof owner === "string" && (owner === actor.userId || owner === actor.personId);
}

function holds(actor: Actor, permission: Permission, projectId: string | null): boolean {
  if (actor.permissions.has(permission)) return true;
  return (
    projectId !== null && isProjectPermission(permission) && permissionsIn(actor, projectId, false).has(permission)
  );
}

function hidesFromGuest(actor: Actor, declaration: RecordDeclaration, name: string): boolean {
  return actor.role === "guest" && declaration.metByName && name in declaration.fields && name !== declaration.title;
}

function without<V extends Record<string, unknown>>(values: V, hides: (name: string) => boolean): V {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !hides(name))) as V;
}

/** The fields that not everybody reads who sees the row. */
export function guardedFields(declaration: RecordDeclaration): Guarded {
  let found = guarded.get(declaration);
  if (!found) {
    found = Object.entries(declaration.fields).filter(
      (entry): entry is [string, Field & { readPermission: Permission }] => entry[1].readPermission !== null,
    );
    guarded.set(declaration, found);
  }
  return found;
}
