import { recordNamed, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { ownRows } from "../access/visibleRows.ts";
import { Refusal } from "../problems/refusal.ts";
import { mappingOf, type RowValues } from "./recordMapping.ts";
import type { UnitOfWork } from "./unitOfWork.ts";

/** Values that an actor gives to a row. */
export interface GivenValues {
  declaration: RecordDeclaration;
  values: RowValues;
  /** Where in the request they stand, for the message: "edits.3.values". */
  path: string;
}

interface Given {
  path: string;
  id: string;
}

/** Refuses references to rows that are not there, are in the trash, or that the actor may not see: the three look alike. */
export async function checkReferences(unit: UnitOfWork, given: readonly GivenValues[]): Promise<void> {
  const byTarget = new Map<string, Given[]>();
  for (const { declaration, values, path } of given) {
    for (const [name, value] of Object.entries(values)) {
      const to = declaration.fields[name]?.to;
      if (!to) continue;
      const named = (Array.isArray(value) ? value : [value]).flatMap((id, index): Given[] =>
        typeof id === "string" ? [{ path: `${path}${name}${Array.isArray(value) ? `.${index}` : ""}`, id }] : [],
      );
      const written = named.filter(({ id }) => !unit.find(recordNamed(to), id)?.isNew);
      if (written.length > 0) byTarget.set(to, [...(byTarget.get(to) ?? []), ...written]);
    }
  }
  const issues: { path: string; message: string }[] = [];
  for (const [name, references] of byTarget) {
    const target = recordNamed(name);
    const visible = await visibleIds(unit, target, references);
    for (const { path, id } of references)
      if (!visible.has(id)) issues.push({ path, message: `There is no ${name} ${id}, or you may not see it.` });
  }
  const first = issues[0];
  if (first)
    throw new Refusal("reference.unknown", `${first.path}: ${first.message}`, { issues: issues.slice(0, 100) });
}

async function visibleIds(
  unit: UnitOfWork,
  target: RecordDeclaration,
  references: readonly Given[],
): Promise<Set<string>> {
  const { table, projectColumn } = mappingOf(target);
  const values: unknown[] = [unit.orgId, [...new Set(references.map((each) => each.id))]];
  const own = unit.actor && ownRows(unit.actor, target, (value) => `$${values.push(value)}`);
  const { rows } = await unit.tx.executeQuery<{ id: string; project_id: string | null }>(
    CompiledQuery.raw(
      `select t.id, ${projectColumn ?? "null::uuid"} as project_id from ${table} t where t.org_id = $1 and t.id = any($2::uuid[]) and t.deleted_at is null and ${own ?? "true"}`,
      values,
    ),
  );
  await unit.access.load(rows.map((row) => row.project_id));
  return new Set(rows.filter((row) => unit.access.may("read", target, row.project_id)).map((row) => row.id));
}
