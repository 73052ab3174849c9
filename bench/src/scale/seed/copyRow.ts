import type pg from "pg";

export interface CopyRequest {
  table: string;
  /** What the rows are made from, as SQL after "from"; its columns may be used in the values. */
  from: string;
  /** SQL of what differs from the row that is copied, by column. */
  values: Readonly<Record<string, string>>;
}

/** Copies the one row that a table has, once for each row of `from`: whatever else a record type holds is as the product made it. */
export async function copyRow(client: pg.Client, { table, from, values }: CopyRequest): Promise<void> {
  const { rows } = await client.query<{ column: string }>(
    "select attname as column from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''",
    [table],
  );
  const columns = rows.map(({ column }) => `"${column}"`);
  const selected = rows.map(({ column }) => values[column] ?? `t."${column}"`);
  await client.query(
    `insert into ${table} (${columns.join(", ")}) select ${selected.join(", ")} from (select * from ${table} order by created_at limit 1) t cross join ${from}`,
  );
}

/** Does something while a table has no index but its primary key: all are made again at once, which is far quicker. */
export async function withoutIndexes(client: pg.Client, table: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = $1::regclass and not i.indisprimary and not exists (select 1 from pg_constraint where conindid = i.indexrelid)`,
    [table],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await work();
  for (const { definition } of rows) await client.query(definition);
}
