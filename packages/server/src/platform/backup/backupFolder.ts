import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Connection } from "../db/database.ts";
import { writeBackup, type BackupMade } from "./writeBackup.ts";

/** Why a backup was taken; each kind is kept so often. */
const kept = { daily: 14, "before-migration": 5, "before-restore": 5 } as const;
export type BackupKind = keyof typeof kept;

const SUFFIX = ".backup";

/** Takes a backup into the data folder and removes the oldest of its kind. */
export async function backupIntoFolder(connection: Connection, dataDir: string, kind: BackupKind): Promise<BackupMade> {
  const folder = join(dataDir, "backups");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const moment = new Date().toISOString().replaceAll(/[-:]/g, "").replace("T", "-").slice(0, 15);
  const made = await writeBackup(connection, join(folder, `gantry-${kind}-${moment}${SUFFIX}`));
  for (const old of (await backupsOf(dataDir, kind)).slice(kept[kind])) await rm(old, { force: true });
  return made;
}

/** When the last one of a kind was taken, milliseconds since 1970; null when there is none. */
export async function lastBackupAt(dataDir: string, kind: BackupKind): Promise<number | null> {
  const [last] = await backupsOf(dataDir, kind);
  return last === undefined ? null : (await stat(last)).mtimeMs;
}

/** Newest first; their names sort by time. */
async function backupsOf(dataDir: string, kind: BackupKind): Promise<string[]> {
  const folder = join(dataDir, "backups");
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.startsWith(`gantry-${kind}-`) && name.endsWith(SUFFIX))
    .sort()
    .reverse()
    .map((name) => join(folder, name));
}
