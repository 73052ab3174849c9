import { records, type RecordDeclaration } from "@gantry/records";
import { snakeCase } from "../db/snakeCase.ts";
import type { Actor } from "./actor.ts";
import { sharedRows } from "./sharedRows.ts";
import type { Bind } from "./bind.ts";

/** The people of the table `t` whom a guest meets: themselves, and whoever a row names that is shared with them, as SQL. */
export function metRows(actor: Actor, declaration: RecordDeclaration, bind: Bind): string {
  const self = declaration.name === "user" ? actor.userId : actor.personId;
  const parts = self === null ? [] : [`t.id = ${bind(self)}::uuid`];
  for (const other of records as readonly RecordDeclaration[]) {
    const named = namedBy(other, declaration);
    if (named.length > 0) parts.push(...namedInShared(actor, other, named, bind));
  }
  return parts.length === 0 ? "false" : `(${parts.join(" or ")})`;
}

function namedInShared(actor: Actor, other: RecordDeclaration, columns: readonly string[], bind: Bind): string[] {
  const projectColumn = other.scope === "organisation" ? null : other.name === "project" ? "t.id" : "t.project_id";
  const shared = sharedRows(actor, other, projectColumn, bind);
  if (shared === null) return [];
  const inTrash =
    projectColumn &&
    `exists (select 1 from projects p where p.org_id = t.org_id and p.id = ${projectColumn} and p.deleted_at is not null)`;
  const where = `t.org_id = ${bind(actor.orgId)}::uuid and t.deleted_at is null and ${shared}${inTrash ? ` and not ${inTrash}` : ""}`;
  return columns.map((column) => `t.id in (select ${column} from ${snakeCase(other.plural)} t where ${where})`);
}

/** SQL of the fields of a record that name such people. */
function namedBy(other: RecordDeclaration, people: RecordDeclaration): string[] {
  return Object.entries(other.fields).flatMap(([name, { kind, to, derived, readPermission }]) => {
    if (to !== people.name || derived || readPermission !== null) return [];
    return [kind === "references" ? `unnest(t.${snakeCase(name)})` : `t.${snakeCase(name)}`];
  });
}
