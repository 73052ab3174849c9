import type { FastifyBaseLogger } from "fastify";
import { CompiledQuery } from "kysely";
import type { OpenDatabase } from "../db/database.ts";
import { backupIntoFolder, lastBackupAt } from "./backupFolder.ts";

const DAY_MS = 86_400_000;
const LOOK_MS = 600_000;
/** Not while Gantry starts. */
const FIRST_LOOK_MS = 60_000;

export interface DailyBackups {
  stop(): Promise<void>;
}

/** Takes a backup each day into the data folder, the first one a while after the start when the last is older than a day. */
export function startDailyBackups(database: OpenDatabase, dataDir: string, logger: FastifyBaseLogger): DailyBackups {
  let running: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const last = await lastBackupAt(dataDir, "daily");
    if (last !== null && Date.now() - last < DAY_MS) return;
    const { rows } = await database.db.executeQuery(CompiledQuery.raw("select 1 from organisations limit 1"));
    if (rows.length === 0) return;
    const { file, rows: written } = await backupIntoFolder(database.connection, dataDir, "daily");
    logger.info({ file, rows: written }, "the daily backup was taken");
  };
  const go = (): void => {
    running = running
      .then(look)
      .catch((error: unknown) =>
        logger.error({ err: error }, "the daily backup could not be taken; trying again in ten minutes"),
      );
  };
  const first = setTimeout(go, FIRST_LOOK_MS);
  const timer = setInterval(go, LOOK_MS);
  first.unref();
  timer.unref();
  return {
    async stop() {
      clearTimeout(first);
      clearInterval(timer);
      await running;
    },
  };
}
