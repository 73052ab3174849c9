import type { RecordDeclaration } from "@gantry/records";
import type { FieldColumn, RecordMapping } from "../records/recordMapping.ts";
import type { Actor } from "./actor.ts";
import { guardedFields, projectsWith, readability } from "./fieldAccess.ts";
import type { Bind } from "./bind.ts";
import { snakeCase } from "../db/snakeCase.ts";

/** A mapping with the conditions under which some fields may be read, as SQL by name. */
export interface GuardedMapping extends RecordMapping {
  guards: ReadonlyMap<string, () => string>;
}

const noGuards: ReadonlyMap<string, () => string> = new Map();

/**
 * The mapping as this reader may use it: a field that may be read in some rows only is empty in the others, so that nothing can be
 * filtered, sorted, grouped or summed by what is hidden.
 */
export function guardedMapping(actor: Actor, mapping: RecordMapping, bind: Bind): GuardedMapping {
  const { declaration } = mapping;
  const partly = guardedFields(declaration).filter(([name]) => readability(actor, declaration, name) === "somewhere");
  if (partly.length === 0) return { ...mapping, guards: noGuards };
  const byName = new Map(mapping.byName);
  const guards = new Map<string, () => string>();
  for (const [name, { readPermission, readOwner }] of partly) {
    const column = byName.get(name) as FieldColumn;
    const condition = () =>
      `(${[
        ...inProjects(mapping, projectsWith(actor, readPermission), bind),
        ...ofOwner(actor, declaration, readOwner, bind),
      ].join(" or ")})`;
    guards.set(name, condition);
    // Values are bound where the expression is used: a statement that does not use it must not bear them.
    byName.set(name, {
      ...column,
      get expression() {
        return `(case when ${condition()} then ${column.expression} end)`;
      },
    });
  }
  return { ...mapping, byName, guards };
}

/** Columns that say of each row whether such a field may be read there; `dropGuarded` takes them away again. */
export function guardSelect({ guards }: GuardedMapping, names: Iterable<string>): string[] {
  return [...names].flatMap((name) => {
    const guard = guards.get(name);
    return guard === undefined ? [] : [`${guard()} as "may:${name}"`];
  });
}

/** Takes out of a row as selected what may not be read in it, in place. */
export function dropGuarded({ guards }: GuardedMapping, row: Record<string, unknown>): void {
  for (const name of guards.keys()) {
    if (row[`may:${name}`] !== true) delete row[name];
    delete row[`may:${name}`];
  }
}

function inProjects({ projectColumn }: RecordMapping, ids: readonly string[], bind: Bind): string[] {
  return projectColumn === null || ids.length === 0 ? ["false"] : [`${projectColumn} = any(${bind(ids)}::uuid[])`];
}

function ofOwner(actor: Actor, declaration: RecordDeclaration, owner: string | null, bind: Bind): string[] {
  if (owner === null) return [];
  const id = declaration.fields[owner]?.to === "person" ? actor.personId : actor.userId;
  return id === null ? [] : [`t.${snakeCase(owner)} = ${bind(id)}::uuid`];
}
