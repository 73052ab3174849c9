import type { RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../access/actor.ts";
import { readableValues } from "../access/fieldAccess.ts";
import { visibleRows } from "../access/visibleRows.ts";
import type { Db } from "../db/database.ts";
import { mappingOf, type RowValues } from "./recordMapping.ts";

export interface VisibleValues {
  id: string;
  projectId: string | null;
  /** Of the fields asked for, those that the actor may read. */
  values: RowValues;
}

/** Some fields of rows outside of the trash, as the table holds them, of those rows that the actor may see. Names the record does not have are left out. */
export async function visibleValues(
  db: Db,
  actor: Actor,
  declaration: RecordDeclaration,
  { ids, names }: { ids: readonly string[]; names: Iterable<string> },
): Promise<VisibleValues[]> {
  const { table, projectColumn, byName } = mappingOf(declaration);
  const columns = [...new Set(names)].flatMap((name) => {
    const own = byName.get(name);
    return own && !own.field.derived ? [`, t.${own.column} as "${name}"`] : [];
  });
  const bound: unknown[] = [actor.orgId, ids];
  const visible = visibleRows(actor, declaration, projectColumn, (value) => `$${bound.push(value)}`);
  const { rows } = await db.executeQuery<RowValues & { id: string; project_id: string | null }>(
    CompiledQuery.raw(
      `select t.id, ${projectColumn ?? "null::uuid"} as project_id${columns.join("")} from ${table} t
       where t.org_id = $1 and t.id = any($2::uuid[]) and t.deleted_at is null and ${visible}`,
      bound,
    ),
  );
  return rows.map(({ id, project_id: projectId, ...values }) => ({
    id,
    projectId,
    values: readableValues(actor, declaration, values, { projectId, values }),
  }));
}
