import { mkdirSync } from "node:fs";
import pino from "pino";
import { layHeadsAside } from "../platform/audit/headFile.ts";
import { backupIntoFolder } from "../platform/backup/backupFolder.ts";
import { restoreBackup, type Restored } from "../platform/backup/restoreBackup.ts";
import { writeBackup, type BackupMade } from "../platform/backup/writeBackup.ts";
import type { Config } from "../platform/config/config.ts";
import { openDatabaseServer } from "../start/openDatabaseServer.ts";

/** Backs the local data up into a file, or into the data folder's own backups; Gantry may go on running. */
export async function backupFile(config: Config, file: string | null): Promise<BackupMade> {
  return withServer(config, ({ connection }) =>
    file === null
      ? backupIntoFolder(connection, config.dataDir, "daily")
      : writeBackup(connection, file, config.dataDir),
  );
}

/** Restores a backup into the local data; what it replaces is backed up first. Gantry must not be running. */
export async function restoreFile(config: Config, file: string, replace: boolean): Promise<Restored> {
  return withServer(config, async ({ connection }) => {
    const restored = await restoreBackup(connection, file, {
      replace,
      filesInto: config.dataDir,
      beforeReplacing: async () => void (await backupIntoFolder(connection, config.dataDir, "before-restore")),
    });
    await layHeadsAside(config.dataDir, new Date().toISOString());
    return restored;
  });
}

async function withServer<T>(
  config: Config,
  work: (server: Awaited<ReturnType<typeof openDatabaseServer>>) => Promise<T>,
): Promise<T> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const server = await openDatabaseServer(config, pino({ level: "silent" }));
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}
