import { sql } from "kysely";
import type { Logger } from "pino";
import type { Config } from "../platform/config/config.ts";
import { isSetUpNeeded } from "../duties/organisation/setUpState.ts";
import { backupIntoFolder } from "../platform/backup/backupFolder.ts";
import { openDatabase, type Connection } from "../platform/db/database.ts";
import { migrate } from "../platform/db/migrate.ts";
import { startPostgres } from "../platform/postgres/startPostgres.ts";
import { StartRefusal } from "./StartRefusal.ts";

export interface DatabaseServer {
  connection: Connection;
  /** For people: which server it is. */
  description: string;
  stop(): Promise<void>;
}

/** The database Gantry works on, migrated: the server of DATABASE_URL, else its own one in the data folder. */
export async function openDatabaseServer(
  config: Pick<Config, "databaseUrl" | "dataDir">,
  logger: Logger,
): Promise<DatabaseServer> {
  const server = config.databaseUrl === null ? await own(config.dataDir, logger) : given(config.databaseUrl);
  try {
    const applied = await migrate(server.connection, {
      before: () => backupBeforeMigration(server.connection, config.dataDir, logger),
    });
    if (applied.length > 0) logger.info({ migrations: applied }, "the database was brought up to date");
  } catch (error) {
    await server.stop();
    throw config.databaseUrl === null ? error : unreachable(config.databaseUrl, error);
  }
  return server;
}

/** An upgrade that goes wrong must not cost the data; there is nothing to lose before set-up. */
async function backupBeforeMigration(connection: Connection, dataDir: string, logger: Logger): Promise<void> {
  const database = openDatabase(connection, { maxConnections: 1 });
  try {
    const { rows } = await sql<{
      table: string | null;
    }>`select to_regclass('public.organisations')::text as table`.execute(database.db);
    if (!rows[0]?.table || (await isSetUpNeeded(database.db))) return;
    const { file } = await backupIntoFolder(connection, dataDir, "before-migration");
    logger.info({ file }, "a backup was taken before the upgrade of the database");
  } finally {
    await database.close();
  }
}

async function own(dataDir: string, logger: Logger): Promise<DatabaseServer> {
  const postgres = await startPostgres({ dataDir, log: (line) => logger.info(`database: ${line}`) });
  return {
    connection: postgres.connection,
    description: `its own PostgreSQL ${postgres.majorVersion}${postgres.adopted ? ", shared with another Gantry on this folder" : ""}`,
    stop: () => postgres.stop(),
  };
}

function given(url: string): DatabaseServer {
  return {
    connection: { connectionString: url },
    description: `DATABASE_URL (${new URL(url).hostname || "local socket"})`,
    stop: () => Promise.resolve(),
  };
}

const connectionCodes = new Set(["ECONNREFUSED", "ENOTFOUND", "ETIMEDOUT", "ENOENT", "28P01", "28000", "3D000"]);

function unreachable(url: string, error: unknown): unknown {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (!connectionCodes.has(code) || !(cause instanceof Error)) return error;
  const { host, pathname } = new URL(url);
  return new StartRefusal(
    `The database of DATABASE_URL (${host || "local socket"}${pathname}) cannot be used: ${cause.message}. Maybe it is not running, or user, password or database name are not right.`,
  );
}
