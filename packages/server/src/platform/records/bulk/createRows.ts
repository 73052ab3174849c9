import type { RecordDeclaration } from "@gantry/records";
import { sql } from "kysely";
import { snakeCase } from "../../db/snakeCase.ts";
import type { Tx } from "../../db/transaction.ts";
import { columnRow, storedFields, wholeRow } from "./columnRow.ts";
import { logRows, projectOf } from "./logRows.ts";
import type { BulkWrite, WireRow } from "./wireRow.ts";

/** So that one statement stays within some megabytes. */
const ROWS_AT_ONCE = 2000;

/** Writes many new rows of a record with their change log, a few statements in all. Values must have been validated. */
export async function createRows(tx: Tx, declaration: RecordDeclaration, rows: readonly WireRow[], write: BulkWrite): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE).map((row) => wholeRow(declaration, row));
    await insert(tx, declaration, some, write.orgId);
    const logged = some.map((row) => ({ row, version: 1, projectId: projectOf(declaration, row), before: null, after: fieldsOf(row) }));
    await logRows(tx, declaration, { verb: "created", rows: logged, write });
  }
}

async function insert(tx: Tx, declaration: RecordDeclaration, rows: readonly WireRow[], orgId: string): Promise<void> {
  const table = snakeCase(declaration.plural);
  const fields = storedFields(declaration);
  const names = sql.join(["id", ...fields.map(snakeCase)].map((name) => sql.ref(name)));
  const columns = rows.map((row) => columnRow(declaration, row, fields));
  await sql`
    insert into ${sql.table(table)} (org_id, ${names})
    select ${orgId}::uuid, ${names} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(columns)}::json)`.execute(tx);
}

function fieldsOf({ id: _, ...fields }: WireRow): Record<string, unknown> {
  return fields;
}
