import type { RecordDeclaration } from "@gantry/records";
import { sql } from "kysely";
import { snakeCase } from "../../db/snakeCase.ts";
import type { Tx } from "../../db/transaction.ts";
import { columnRow } from "./columnRow.ts";
import { logRows } from "./logRows.ts";
import type { BulkWrite, WireRow } from "./wireRow.ts";

/** A row as it is and what of it becomes something else. */
export interface RowChange {
  id: string;
  version: number;
  projectId: string | null;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

const ROWS_AT_ONCE = 2000;

/** Changes many rows of a record, each in its own fields, with their change log. Throws when one was changed meanwhile. */
export async function updateRows(tx: Tx, declaration: RecordDeclaration, changes: readonly RowChange[], write: BulkWrite): Promise<void> {
  for (const [fields, alike] of byFields(changes))
    for (let from = 0; from < alike.length; from += ROWS_AT_ONCE) {
      const some = alike.slice(from, from + ROWS_AT_ONCE);
      await update(tx, declaration, { fields: fields.split(","), changes: some, orgId: write.orgId });
      const rows = some.map(({ id, version, projectId, before, after }) => ({ row: { id }, version: version + 1, projectId, before, after }));
      await logRows(tx, declaration, { verb: "updated", rows, write });
    }
}

/** Moves many rows to the trash, with their change log. */
export async function trashRows(tx: Tx, declaration: RecordDeclaration, rows: readonly Omit<RowChange, "before" | "after">[], write: BulkWrite): Promise<void> {
  if (rows.length === 0) return;
  const table = sql.table(snakeCase(declaration.plural));
  const { rows: moved } = await sql<{ id: string; version: number }>`
    update ${table} set deleted_at = now(), updated_at = now(), version = version + 1
    where org_id = ${write.orgId}::uuid and id = any(${rows.map((row) => row.id)}::uuid[]) and deleted_at is null
    returning id, version`.execute(tx);
  const versions = new Map(moved.map((row) => [row.id, row.version]));
  const logged = rows
    .filter((row) => versions.has(row.id))
    .map(({ id, projectId }) => ({ row: { id }, version: versions.get(id) as number, projectId, before: null, after: null }));
  await logRows(tx, declaration, { verb: "deleted", rows: logged, write });
}

function byFields(changes: readonly RowChange[]): Map<string, RowChange[]> {
  const groups = new Map<string, RowChange[]>();
  for (const change of changes) {
    const fields = Object.keys(change.after).sort().join(",");
    const group = groups.get(fields);
    if (group) group.push(change);
    else groups.set(fields, [change]);
  }
  return groups;
}

interface Update {
  fields: readonly string[];
  changes: readonly RowChange[];
  orgId: string;
}

async function update(tx: Tx, declaration: RecordDeclaration, { fields, changes, orgId }: Update): Promise<void> {
  const table = sql.table(snakeCase(declaration.plural));
  const columns = changes.map(({ id, version, after }) => ({ ...columnRow(declaration, { id, ...after } satisfies WireRow, fields), version }));
  const assignments = sql.join(fields.map((name) => sql`${sql.ref(snakeCase(name))} = new.${sql.ref(snakeCase(name))}`));
  const { numAffectedRows } = await sql`
    update ${table} as old set ${assignments}, version = old.version + 1, updated_at = now()
    from json_populate_recordset(null::${table}, ${JSON.stringify(columns)}::json) as new
    where old.org_id = ${orgId}::uuid and old.id = new.id and old.version = new.version and old.deleted_at is null`.execute(tx);
  if (numAffectedRows !== BigInt(changes.length))
    throw new Error(`${changes.length - Number(numAffectedRows)} of ${changes.length} rows of ${declaration.plural} were changed by somebody else meanwhile.`);
}
