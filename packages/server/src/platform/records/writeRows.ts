import { CompiledQuery } from "kysely";
import type { Tx } from "../db/transaction.ts";
import { mappingOf, toColumn, type FieldColumn, type RecordMapping, type RowValues } from "./recordMapping.ts";
import type { WorkingRow } from "./workingRow.ts";

const BATCH = 2000;

/** Writes rows of one record type, a statement for the new ones and one for the changed ones. */
export async function writeRows(tx: Tx, orgId: string, rows: readonly WorkingRow[], at: string): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const mapping = mappingOf(first.declaration);
  const created = rows.filter((row) => row.isNew);
  const changed = rows.filter((row) => !row.isNew);
  for (const batch of batches(created)) await insert(tx, orgId, mapping, batch, at);
  const columns = changedColumns(mapping, changed);
  for (const batch of batches(changed)) await update(tx, orgId, mapping, columns, batch, at);
}

async function insert(
  tx: Tx,
  orgId: string,
  mapping: RecordMapping,
  rows: readonly WorkingRow[],
  at: string,
): Promise<void> {
  const columns = ["org_id", "id", "created_at", "updated_at", ...mapping.own.map((each) => each.column)];
  const given = rows.map((row) => ({
    org_id: orgId,
    id: row.id,
    created_at: row.createdAt,
    updated_at: at,
    ...columnsOf(row, mapping.own),
  }));
  const list = columns.join(", ");
  const statement = `insert into ${mapping.table} (${list}) select ${list} from json_populate_recordset(null::${mapping.table}, $1::json)`;
  await tx.executeQuery(CompiledQuery.raw(statement, [JSON.stringify(given)]));
}

async function update(
  tx: Tx,
  orgId: string,
  mapping: RecordMapping,
  columns: readonly FieldColumn[],
  rows: readonly WorkingRow[],
  at: string,
): Promise<void> {
  const given = rows.map((row) => ({
    id: row.id,
    version: row.version,
    updated_at: at,
    deleted_at: row.deleted ? at : null,
    ...columnsOf(row, columns),
  }));
  const setting = ["version", "updated_at", ...columns.map((each) => each.column)].map(
    (column) => `${column} = x.${column}`,
  );
  // A row already in the trash keeps the moment it went there.
  setting.push("deleted_at = case when x.deleted_at is null then null else coalesce(t.deleted_at, x.deleted_at) end");
  const statement = `update ${mapping.table} t set ${setting.join(", ")} from json_populate_recordset(null::${mapping.table}, $2::json) x where t.org_id = $1 and t.id = x.id`;
  await tx.executeQuery(CompiledQuery.raw(statement, [orgId, JSON.stringify(given)]));
}

/** Columns that change in any of the rows; writing an unchanged value of a locked row does no harm. */
function changedColumns(mapping: RecordMapping, rows: readonly WorkingRow[]): FieldColumn[] {
  const names = new Set(rows.flatMap((row) => row.changedFields()));
  return mapping.own.filter((each) => names.has(each.name));
}

function columnsOf(row: WorkingRow, columns: readonly FieldColumn[]): RowValues {
  const given: RowValues = {};
  for (const { name, column, field } of columns) {
    const value = row.values[name];
    if (value === undefined)
      throw new Error(`"${name}" of ${row.declaration.name} ${row.id} has no value: no hook of its duty gave one.`);
    given[column] = toColumn(field, value);
  }
  return given;
}

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += BATCH) yield rows.slice(from, from + BATCH);
}
