import type { RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../access/actor.ts";
import { readableValues } from "../access/fieldAccess.ts";
import { visibleRows } from "../access/visibleRows.ts";
import type { Db } from "../db/database.ts";
import { notFound } from "../problems/refusal.ts";
import { mappingOf, systemSelect, toWire, type RowValues } from "./recordMapping.ts";

/** One row as the actor may see it, from the trash too. Refuses as not found what is not there or not to be seen. */
export async function getRow(db: Db, actor: Actor, declaration: RecordDeclaration, id: string): Promise<RowValues> {
  const mapping = mappingOf(declaration);
  const values: unknown[] = [actor.orgId, id];
  const visible = visibleRows(actor, declaration, mapping.projectColumn, (value) => `$${values.push(value)}`);
  const fields = [...mapping.byName.values()].map(({ name, expression }) => `${expression} as "${name}"`);
  const statement = `select ${[...systemSelect, ...fields].join(", ")} from ${mapping.source} where t.org_id = $1 and t.id = $2 and ${visible}`;
  const { rows } = await db.executeQuery<RowValues>(CompiledQuery.raw(statement, values));
  const row = rows[0];
  if (!row) throw notFound(declaration.name, id);
  toWire(mapping, row);
  const projectId = declaration.name === "project" ? id : ((row["projectId"] as string | undefined) ?? null);
  return readableValues(actor, declaration, row, { projectId, values: row });
}
