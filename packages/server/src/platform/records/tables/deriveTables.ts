import type { RecordDeclaration } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Db } from "../../db/database.ts";
import { transaction, type Tx } from "../../db/transaction.ts";
import { mappingOf } from "../recordMapping.ts";
import { createTable, customTexts, extendTable, searchWords, type FoundTable } from "./tableStatements.ts";

/** Columns by table. */
export type TableNames = ReadonlyMap<string, ReadonlySet<string>>;

const LOCK = 4_870_019;

/**
 * Gives every declared record its table, and every declared field its column, where no migration did: so that a new record type
 * is its declaration and nothing else. It only ever adds; what is to be renamed, retyped or dropped is a migration's. With
 * `only`, nothing but these tables and columns is added. Several servers may start at once: one adds, the others wait.
 * Throws, with nothing added, when a column has another type than its field.
 */
export async function deriveTables(
  db: Db,
  declarations: readonly RecordDeclaration[],
  only?: TableNames,
): Promise<void> {
  await transaction(db, async (tx) => {
    await tx.executeQuery(CompiledQuery.raw("select pg_advisory_xact_lock($1)", [LOCK]));
    await tx.executeQuery(CompiledQuery.raw(searchWords));
    await tx.executeQuery(CompiledQuery.raw(customTexts));
    const found = await readTables(tx);
    // Tables first: references among them are added when all are there.
    const later: string[] = [];
    for (const declaration of declarations) {
      const { table } = mappingOf(declaration);
      const wanted = only?.get(table);
      if (only && !wanted) continue;
      const present = found.get(table);
      const { now, afterwards } = present
        ? extendTable(declaration, present, wanted)
        : createTable(declaration, wanted);
      for (const statement of now) await tx.executeQuery(CompiledQuery.raw(statement));
      later.push(...afterwards);
    }
    for (const statement of later) await tx.executeQuery(CompiledQuery.raw(statement));
  });
}

async function readTables(tx: Tx): Promise<Map<string, FoundTable>> {
  const { rows } = await tx.executeQuery<{
    table: string;
    columns: string[];
    types: string[];
    indexes: string[];
    words: string | null;
  }>(
    CompiledQuery.raw(
      `select c.relname as table, array_agg(a.attname::text) as columns, array_agg(t.typname::text) as types,
         array(select i.relname::text from pg_index x join pg_class i on i.oid = x.indexrelid where x.indrelid = c.oid) as indexes,
         max(col_description(c.oid, a.attnum)) filter (where a.attname = 'words') as words
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       join pg_type t on t.oid = a.atttypid
       where n.nspname = 'public' and c.relkind = 'r' group by c.oid, c.relname`,
    ),
  );
  return new Map(
    rows.map(({ table, columns, types, indexes, words }) => [
      table,
      { columns: new Map(columns.map((name, index) => [name, types[index] ?? ""])), indexes: new Set(indexes), words },
    ]),
  );
}
