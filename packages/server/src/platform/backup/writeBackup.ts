import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { once } from "node:events";
import { pipeline } from "node:stream/promises";
import { createGzip, type Gzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Connection } from "../db/database.ts";
import { filesIn } from "./backedUpFiles.ts";
import { copiedTables, copyOut, plainText } from "./copiedTables.ts";
import { dataFrame, noteFrame } from "./frames.ts";
import type { BackupHeader, BackupTable, TableSum } from "./manifest.ts";
import { summing } from "./summing.ts";

export interface BackupMade {
  file: string;
  tables: TableSum[];
  rows: number;
}

/**
 * Writes the whole database into one file, as of one moment; others go on working. The file appears only when it is whole and on
 * disk. People's files go with it where a data folder is named: those of that moment and maybe some later ones.
 */
export async function writeBackup(
  connection: Connection,
  file: string,
  filesOf: string | null = null,
): Promise<BackupMade> {
  const client = new pg.Client({ ...connection, application_name: "gantry backup" });
  await client.connect();
  const part = `${file}.part`;
  try {
    await client.query("begin isolation level repeatable read read only");
    await client.query(plainText);
    const tables = await writeFile(client, part, filesOf);
    await client.query("commit");
    await rename(part, file);
    return { file, tables, rows: tables.reduce((sum, each) => sum + each.rows, 0) };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function writeFile(client: pg.Client, part: string, filesOf: string | null): Promise<TableSum[]> {
  const gzip = createGzip({ level: 6 });
  // Whoever reads it could sign in as anybody after some guessing: for the account's own eyes.
  const written = pipeline(gzip, createWriteStream(part, { mode: 0o600 }));
  const copied = copyAll(client, gzip, filesOf).catch((error: unknown) => {
    gzip.destroy();
    throw error;
  });
  const [sums] = await Promise.all([copied, written]);
  const handle = await open(part, "r+");
  await handle.sync();
  await handle.close();
  return sums;
}

async function copyAll(client: pg.Client, gzip: Gzip, filesOf: string | null): Promise<TableSum[]> {
  const tables = await copiedTables(client);
  await send(gzip, noteFrame(await headerOf(client, tables)));
  const sums: TableSum[] = [];
  for (const table of tables) {
    await send(gzip, noteFrame({ begin: table.table }));
    const counted = summing(table.table);
    for await (const content of client.query(copyTo(await copyOut(client, table))) as AsyncIterable<Buffer>) {
      counted.add(content);
      await send(gzip, dataFrame(content));
    }
    sums.push(counted.sum());
  }
  // After the tables: a file that they name was kept before they named it.
  if (filesOf !== null) await copyFiles(filesOf, gzip);
  await send(gzip, noteFrame({ end: sums }));
  gzip.end();
  return sums;
}

async function copyFiles(dataDir: string, gzip: Gzip): Promise<void> {
  for await (const { content, ...file } of filesIn(dataDir)) {
    await send(gzip, noteFrame({ file }));
    for await (const chunk of content as AsyncIterable<Buffer>) await send(gzip, dataFrame(chunk));
  }
}

async function send(gzip: Gzip, frame: Buffer): Promise<void> {
  if (!gzip.write(frame)) await once(gzip, "drain");
}

async function headerOf(client: pg.Client, tables: BackupTable[]): Promise<BackupHeader> {
  const { rows } = await client.query<{ name: string }>("select name from kysely_migration order by name");
  const { rows: version } = await client.query<{ version: string }>(
    "select current_setting('server_version') as version",
  );
  return {
    format: "gantry-backup",
    version: 2,
    createdAt: new Date().toISOString(),
    postgres: version[0]?.version ?? "",
    migrations: rows.map((row) => row.name),
    tables,
  };
}
