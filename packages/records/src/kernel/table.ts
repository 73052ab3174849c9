import * as z from "zod";

/** Many rows by columns, for answers where names repeated ten thousand times would be the most of it. All columns are equally long. */
export const tableSchema = z.object({ count: z.number().int(), columns: z.record(z.string(), z.array(z.unknown())) });
export type Table = z.infer<typeof tableSchema>;

/** Rows from columns. A column left out reads as undefined. */
export function rowsOfTable<T extends object>(table: Table): T[] {
  const names = Object.keys(table.columns);
  const columns = Object.values(table.columns);
  return Array.from({ length: table.count }, (_, index) => {
    const row: Record<string, unknown> = {};
    for (let column = 0; column < names.length; column++) row[names[column] as string] = columns[column]?.[index];
    return row as T;
  });
}

/** Columns from rows that all bear the same names. */
export function tableOfRows(rows: readonly object[]): Table {
  const columns: Record<string, unknown[]> = {};
  for (const name of Object.keys(rows[0] ?? {})) columns[name] = rows.map((row) => (row as Record<string, unknown>)[name]);
  return { count: rows.length, columns };
}
