import type { RecordDeclaration } from "@gantry/records";
import { snakeCase } from "../db/snakeCase.ts";
import { isAdministrator, type Actor } from "./actor.ts";

/** Adds a value to a statement's parameters and gives its placeholder. */
export type Bind = (value: unknown) => string;

/**
 * The condition under which a row of the table `t` is visible to the actor, as SQL; says for lists what ProjectAccess says for
 * one row. "true" and "false" are conditions too.
 */
export function visibleRows(
  actor: Actor,
  declaration: RecordDeclaration,
  projectColumn: string | null,
  bind: Bind,
): string {
  const inProject = rowsInProject(actor, declaration, projectColumn, bind);
  const own = ownRows(actor, declaration, bind);
  return own === null ? inProject : `(${inProject} and ${own})`;
}

/** Which rows are not private to somebody else, as SQL over the table `t`; null for records that have no private rows. */
export function ownRows(actor: Actor, declaration: RecordDeclaration, bind: Bind): string | null {
  if (declaration.privateTo === null) return null;
  const column = `t.${snakeCase(declaration.privateTo)}`;
  return `(${column} is null or ${column} = ${bind(actor.userId)}::uuid)`;
}

function rowsInProject(actor: Actor, declaration: RecordDeclaration, projectColumn: string | null, bind: Bind): string {
  if (projectColumn === null) return actor.permissions.has(declaration.permissions.read) ? "true" : "false";
  if (declaration.name === "project") return isAdministrator(actor) ? "true" : openOrMember("t", actor, bind);
  const seen = isAdministrator(actor) ? "true" : openOrMember("p", actor, bind);
  const inProject = `exists (select 1 from projects p where p.org_id = t.org_id and p.id = ${projectColumn} and p.deleted_at is null and ${seen})`;
  if (!declaration.fields["projectId"]?.nullable) return inProject;
  return actor.permissions.has("people.read") ? `(${projectColumn} is null or ${inProject})` : inProject;
}

function openOrMember(projects: string, actor: Actor, bind: Bind): string {
  const own = bind([...actor.memberships.keys()]);
  return `(${projects}.visibility = 'organisation' or ${projects}.id = any(${own}::uuid[]))`;
}
