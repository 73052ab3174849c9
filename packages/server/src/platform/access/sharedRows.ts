import type { RecordDeclaration } from "@gantry/records";
import type { Actor } from "./actor.ts";
import type { SharedRows } from "./shares.ts";
import type { Bind } from "./bind.ts";

/** Which rows of the table `t` are shared with the actor, as SQL; null when none are. */
export function sharedRows(
  actor: Actor,
  declaration: RecordDeclaration,
  projectColumn: string | null,
  bind: Bind,
): string | null {
  if (actor.shares.size === 0) return null;
  if (!declaration.subject) {
    const of = actor.shares.get(declaration.name);
    return of ? anyOf(of, "t.id", projectColumn, bind) : null;
  }
  // What hangs on a row is seen where that row is.
  const hanging = [...actor.shares].flatMap(([record, of]) => {
    const rows = anyOf(of, "t.subject_id", projectColumn, bind);
    return rows === null ? [] : [`(t.subject_record = ${bind(record)} and ${rows})`];
  });
  return hanging.length === 0 ? null : `(${hanging.join(" or ")})`;
}

function anyOf(of: SharedRows, idColumn: string, projectColumn: string | null, bind: Bind): string | null {
  const parts: string[] = [];
  if (of.rows.size > 0) parts.push(`${idColumn} = any(${bind([...of.rows.keys()])}::uuid[])`);
  if (of.projects.size > 0 && projectColumn !== null)
    parts.push(`${projectColumn} = any(${bind([...of.projects.keys()])}::uuid[])`);
  return parts.length === 0 ? null : `(${parts.join(" or ")})`;
}
