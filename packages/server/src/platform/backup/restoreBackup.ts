import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import type { Connection } from "../db/database.ts";
import { migrate, migrationNames } from "../db/migrate.ts";
import { restoreFile } from "./backedUpFiles.ts";
import { BackupRefusal } from "./BackupRefusal.ts";
import { copyOut, plainText } from "./copiedTables.ts";
import type { BackupTable, TableSum } from "./manifest.ts";
import { openBackup, type BackupReader } from "./readBackup.ts";
import { summing } from "./summing.ts";

export interface RestoreOptions {
  /** Whether what the target holds may be replaced. */
  replace?: boolean;
  /** Called before anything of the target is removed. */
  beforeReplacing?: () => Promise<void>;
  /** Data folder that takes people's files in; left out, they are passed over. */
  filesInto?: string;
}

export interface Restored {
  createdAt: string;
  tables: TableSum[];
  rows: number;
}

/**
 * Makes the target database say what the backup says, then compares table by table, then brings it to this version. The tables are
 * made anew in the shape they had when the backup was taken, so that backups of older versions are restored as well.
 */
export async function restoreBackup(
  connection: Connection,
  file: string,
  options: RestoreOptions = {},
): Promise<Restored> {
  const backup = await openBackup(file);
  const { migrations, tables, createdAt } = backup.header;
  const unknown = migrations.filter((name) => !migrationNames.includes(name));
  if (unknown.length > 0)
    throw new BackupRefusal(
      `This backup was taken by a newer version of Gantry (it knows "${unknown[0]}"). Restore it with that version.`,
    );
  await requireFree(connection, options);
  await emptied(connection);
  const shape = migrations.at(-1);
  const derived = new Map(tables.map(({ table, columns }) => [table, new Set(columns)]));
  await migrate(connection, shape === undefined ? {} : { to: { migration: shape, derived } });
  const client = await connect(connection);
  try {
    await client.query("begin");
    await client.query("set constraints all deferred");
    const known = new Map(tables.map((each) => [each.table, each]));
    for await (const { table, content } of backup.tables()) await copyIn(client, known.get(table), content);
    await client.query("commit");
    await takeFiles(backup, options.filesInto);
    await client.query(plainText);
    await verify(client, tables, backup.sums());
    for (const { table } of tables) await advanceIdentity(client, table);
    await client.query("analyze");
  } finally {
    await client.end();
  }
  await migrate(connection);
  const sums = backup.sums();
  return { createdAt, tables: sums, rows: sums.reduce((sum, each) => sum + each.rows, 0) };
}

async function connect(connection: Connection): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, application_name: "gantry restore" });
  await client.connect();
  return client;
}

async function requireFree(
  connection: Connection,
  { replace = false, beforeReplacing }: RestoreOptions,
): Promise<void> {
  const client = await connect(connection);
  try {
    const { rows: others } = await client.query<{ count: number }>(
      "select count(*)::int as count from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name like 'gantry%'",
    );
    if ((others[0]?.count ?? 0) > 0)
      throw new BackupRefusal("Gantry is running on this database. Stop it first, then restore.");
    const { rows } = await client.query<{ table: string | null }>(
      "select to_regclass('public.organisations')::text as table",
    );
    if (!rows[0]?.table) return;
    const { rows: organisations } = await client.query<{ name: string }>("select name from organisations limit 1");
    const [present] = organisations;
    if (!present) return;
    if (!replace)
      throw new BackupRefusal(
        `The target holds the data of "${present.name}". To replace them by the backup add --replace; they are backed up first.`,
      );
    await beforeReplacing?.();
  } finally {
    await client.end();
  }
}

async function emptied(connection: Connection): Promise<void> {
  const client = await connect(connection);
  try {
    const { rows } = await client.query<{ table: string }>(
      "select tablename::text as table from pg_tables where schemaname = 'public'",
    );
    for (const { table } of rows) await client.query(`drop table if exists ${client.escapeIdentifier(table)} cascade`);
  } finally {
    await client.end();
  }
}

async function takeFiles(backup: BackupReader, dataDir: string | undefined): Promise<void> {
  for await (const { content, ...file } of backup.files()) {
    if (dataDir !== undefined) await restoreFile(dataDir, file, content);
    else for await (const _ of content);
  }
}

async function copyIn(
  client: pg.Client,
  table: BackupTable | undefined,
  content: AsyncGenerator<Buffer>,
): Promise<void> {
  if (!table) throw new BackupRefusal("The backup holds a table that its header does not name; it is damaged.");
  const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(", ");
  await pipeline(Readable.from(content), client.query(copyFrom(`copy ${table.table} (${columns}) from stdin`)));
}

async function verify(client: pg.Client, tables: readonly BackupTable[], sums: readonly TableSum[]): Promise<void> {
  const stated = new Map(sums.map((sum) => [sum.table, sum]));
  for (const table of tables) {
    const counted = summing(table.table);
    for await (const content of client.query(copyTo(await copyOut(client, table))) as AsyncIterable<Buffer>)
      counted.add(content);
    const found = counted.sum();
    const expected = stated.get(table.table);
    if (expected?.sha256 !== found.sha256)
      throw new BackupRefusal(
        `The table ${table.table} does not say what the backup says (${found.rows} of ${expected?.rows ?? 0} rows). The backup is damaged; the target is not usable.`,
      );
  }
}

/** New rows are numbered after those that were restored. */
async function advanceIdentity(client: pg.Client, table: string): Promise<void> {
  const { rows } = await client.query<{ column: string }>(
    "select attname::text as column from pg_attribute where attrelid = $1::regclass and attidentity <> ''",
    [table],
  );
  for (const { column } of rows) {
    const name = client.escapeIdentifier(column);
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce((select max(${name}) from ${table}), 0) + 1, false)`,
      [table, column],
    );
  }
}
