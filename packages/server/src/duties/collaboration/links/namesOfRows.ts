import { keyOfRow, recordNamed, type NamedRow, type RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../../../platform/access/actor.ts";
import { isReadable } from "../../../platform/access/fieldAccess.ts";
import { visibleRows } from "../../../platform/access/visibleRows.ts";
import type { Db } from "../../../platform/db/database.ts";
import { mappingOf } from "../../../platform/records/recordMapping.ts";

interface RowName {
  record: string;
  id: string;
}

/** Rows of any types as the actor may see them called; what is not to be seen, or in the trash, is left out. By id. */
export async function namesOfRows(db: Db, actor: Actor, named: readonly RowName[]): Promise<Map<string, NamedRow>> {
  const found = new Map<string, NamedRow>();
  for (const record of new Set(named.map((each) => each.record))) {
    const ids = named.filter((each) => each.record === record).map(({ id }) => id);
    for (const row of await namesOf(db, actor, recordNamed(record), ids)) found.set(row.id, row);
  }
  return found;
}

async function namesOf(db: Db, actor: Actor, declaration: RecordDeclaration, ids: string[]): Promise<NamedRow[]> {
  const { table, projectColumn, byName } = mappingOf(declaration);
  const values: unknown[] = [actor.orgId, ids];
  const visible = visibleRows(actor, declaration, projectColumn, (value) => `$${values.push(value)}`);
  const title = byName.get(declaration.title);
  const isText = title?.field.kind === "text" && isReadable(actor, declaration, declaration.title);
  const number = byName.has("number") ? "t.number" : "null::int4";
  const ownKey =
    declaration.name === "project" ? "t.key" : declaration.name === "workItem" ? "p.key || '-' || t.number" : "null";
  const join = declaration.name === "workItem" ? "join projects p on p.org_id = t.org_id and p.id = t.project_id" : "";
  const { rows } = await db.executeQuery<NamedRow & { number: number | null }>(
    CompiledQuery.raw(
      `select '${declaration.name}' as record, t.id, ${isText ? title.expression : "''"} as title, ${ownKey} as key, ${number} as number, ${projectColumn ?? "null::uuid"} as "projectId"
       from ${table} t ${join} where t.org_id = $1 and t.id = any($2::uuid[]) and t.deleted_at is null and ${visible}`,
      values,
    ),
  );
  return rows.map(({ number: count, ...row }) => ({
    ...row,
    key: row.key ?? keyOfRow(declaration, { number: count }),
  }));
}
