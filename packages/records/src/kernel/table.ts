import * as z from "zod";

/** Many rows by columns, for answers where names repeated ten thousand times would be the most of it. All columns are equally long. */
export const tableSchema = z.object({ count: z.number().int(), columns: z.record(z.string(), z.array(z.unknown())) });
export type Table = z.infer<typeof tableSchema>;

/**
 * Rows from columns. A column left out reads as undefined. Most columns of a large table hold one value in all rows: rows begin as
 * copies of the first one, and only what differs is written into them, which is several times faster.
 */
export function rowsOfTable<T extends object>(table: Table): T[] {
  const columns = Object.entries(table.columns);
  const first = Object.fromEntries(columns.map(([name, values]) => [name, values[0]]));
  const differing = columns.filter(([, values]) => values.some((value) => value !== values[0]));
  return Array.from({ length: table.count }, (_, index) => {
    const row: Record<string, unknown> = { ...first };
    for (const [name, values] of differing) row[name] = values[index];
    return row as T;
  });
}

/** Columns from rows that all bear the same names. */
export function tableOfRows(rows: readonly object[]): Table {
  const columns: Record<string, unknown[]> = {};
  for (const name of Object.keys(rows[0] ?? {}))
    columns[name] = rows.map((row) => (row as Record<string, unknown>)[name]);
  return { count: rows.length, columns };
}
