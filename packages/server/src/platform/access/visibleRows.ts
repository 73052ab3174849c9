import type { RecordDeclaration } from "@gantry/records";
import { snakeCase } from "../db/snakeCase.ts";
import type { Bind } from "./bind.ts";
import { seesEveryProject, type Actor } from "./actor.ts";
import { metRows } from "./metRows.ts";
import { sharedRows } from "./sharedRows.ts";

export type { Bind };

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
  if (actor.role === "guest" && declaration.metByName) return metRows(actor, declaration, bind);
  const placed = rowsInPlace(actor, declaration, projectColumn, bind);
  const own = ownRows(actor, declaration, bind);
  return own === null ? placed : `(${placed} and ${own})`;
}

/** Which rows are not private to somebody else, as SQL over the table `t`; null for records that have no private rows. */
export function ownRows(actor: Actor, declaration: RecordDeclaration, bind: Bind): string | null {
  if (declaration.privateTo === null) return null;
  const column = `t.${snakeCase(declaration.privateTo)}`;
  return `(${column} is null or ${column} = ${bind(actor.userId)}::uuid)`;
}

function rowsInPlace(actor: Actor, declaration: RecordDeclaration, projectColumn: string | null, bind: Bind): string {
  const shared = sharedRows(actor, declaration, projectColumn, bind);
  if (projectColumn === null) return actor.permissions.has(declaration.permissions.read) ? "true" : (shared ?? "false");
  if (declaration.name === "project") return either(seenProjects("t", actor, bind), shared);
  const seen = either(seenProjects("p", actor, bind), shared);
  // "is true" keeps PostgreSQL from making a join of it, whose rows it guesses too badly to find a good way through large tables: it
  // looks the projects up once for all rows, or for each of a few.
  const inProject =
    seen === "false"
      ? "false"
      : `(exists (select 1 from projects p where p.org_id = t.org_id and p.id = ${projectColumn} and p.deleted_at is null and ${seen}) is true)`;
  if (!declaration.fields["projectId"]?.nullable) return inProject;
  if (actor.permissions.has("people.read")) return `(${projectColumn} is null or ${inProject})`;
  return shared === null ? inProject : `(${inProject} or (${projectColumn} is null and ${shared}))`;
}

function either(first: string, second: string | null): string {
  if (second === null || first === "true") return first;
  return first === "false" ? second : `(${first} or ${second})`;
}

/** Which projects, of the table under that name, the actor sees as a member or because everybody does. */
function seenProjects(projects: string, actor: Actor, bind: Bind): string {
  if (seesEveryProject(actor)) return "true";
  if (actor.role === "guest") return "false";
  return `(${projects}.visibility = 'organisation' or ${projects}.id = any(${bind([...actor.memberships.keys()])}::uuid[]))`;
}
