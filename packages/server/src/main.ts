import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pino from "pino";
import type { Gantry } from "./createGantry.ts";
import { isSetUpNeeded } from "./duties/organisation/setUpState.ts";
import { startDailyBackups } from "./platform/backup/dailyBackups.ts";
import { readConfig } from "./platform/config/config.ts";
import { openDatabaseServer } from "./start/openDatabaseServer.ts";
import { listen } from "./start/listen.ts";
import { startMessage } from "./start/startMessage.ts";
import { stopOnSignals } from "./start/stopOnSignals.ts";

const webFolder = fileURLToPath(new URL("../../web/dist", import.meta.url));

/** Starts Gantry: its database, the migrations, the server; says where it is. Throws a refusal in plain words where it cannot. */
export async function main(argv: readonly string[]): Promise<void> {
  const config = readConfig(process.env, argv);
  const logger = pino({ level: config.logLevel });
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  // Most of the server's code is read while the database starts.
  const reading = import("./createGantry.ts");
  const server = await openDatabaseServer(config, logger);
  try {
    const { createGantry } = await reading;
    const gantry = await createGantry({
      connection: server.connection,
      dataDir: config.dataDir,
      fileLimits: config.fileLimits,
      settings: {
        publicUrl: config.publicUrl,
        trustProxy: config.trustProxy,
        webFolder,
        logger,
        requestsPerMinute: config.requestsPerMinute,
      },
    });
    const url = await listen(gantry.app, config).catch(async (error: unknown) => {
      await gantry.close();
      throw error;
    });
    const backups = startDailyBackups(gantry.database, config.dataDir, logger);
    stopOnSignals(async () => {
      await backups.stop();
      await gantry.close();
      await server.stop();
    }, logger);
    console.log(startMessage({ url, config, setupPath: await setupPath(gantry), database: server.description }));
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function setupPath(gantry: Gantry): Promise<string | null> {
  return (await isSetUpNeeded(gantry.database.db)) ? `/setup?token=${gantry.setupToken.issue()}` : null;
}
