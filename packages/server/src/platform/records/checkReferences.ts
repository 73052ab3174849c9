import { project, recordNamed, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import { visibleRows } from "../access/visibleRows.ts";
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
      // Whoever may add to a project of which only some rows are shared with them names it all the same.
      if (!to || (name === "projectId" && isOnlySharedFrom(unit, declaration, values))) continue;
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

function isOnlySharedFrom(unit: UnitOfWork, declaration: RecordDeclaration, values: RowValues): boolean {
  const projectId = values["projectId"];
  if (typeof projectId !== "string" || unit.access.may("read", project, projectId)) return false;
  return unit.access.mayNameProject(declaration, project, { projectId, values });
}

async function visibleIds(
  unit: UnitOfWork,
  target: RecordDeclaration,
  references: readonly Given[],
): Promise<Set<string>> {
  const { table, projectColumn } = mappingOf(target);
  const values: unknown[] = [unit.orgId, [...new Set(references.map((each) => each.id))]];
  const visible = unit.actor
    ? visibleRows(unit.actor, target, projectColumn, (value) => `$${values.push(value)}`)
    : "true";
  const { rows } = await unit.tx.executeQuery<{ id: string }>(
    CompiledQuery.raw(
      `select t.id from ${table} t where t.org_id = $1 and t.id = any($2::uuid[]) and t.deleted_at is null and ${visible}`,
      values,
    ),
  );
  return new Set(rows.map((row) => row.id));
}
