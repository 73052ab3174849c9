import pino, { type Logger } from "pino";
import { mkdirSync } from "node:fs";
import { sql } from "kysely";
import { addImportHooks } from "../duties/planning/hooks/planningHooks.ts";
import { loadActor } from "../platform/access/loadActor.ts";
import type { Actor } from "../platform/access/actor.ts";
import type { Config } from "../platform/config/config.ts";
import { openDatabase } from "../platform/db/database.ts";
import { HookRegistry } from "../platform/records/hooks.ts";
import { addKernelHooks } from "../platform/records/kernel-hooks/kernelHooks.ts";
import type { WritingServices } from "../platform/records/writing.ts";
import { openDatabaseServer } from "../start/openDatabaseServer.ts";
import { StartRefusal } from "../start/StartRefusal.ts";

export interface Local {
  services: WritingServices;
  dataDir: string;
  close(): Promise<void>;
}

/**
 * The data of this machine without the server: what commands work with. A server that runs on the same data hears of what is
 * written within a second, since it looks for changes of others.
 */
export async function openLocal(config: Config, logger: Logger = pino({ level: "silent" })): Promise<Local> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const server = await openDatabaseServer(config, logger);
  const database = openDatabase(server.connection, { maxConnections: 3, onIdleError: () => undefined });
  return {
    services: {
      database,
      hooks: addImportHooks(addKernelHooks(new HookRegistry())),
      changes: { wake: () => undefined },
    },
    dataDir: config.dataDir,
    async close() {
      await database.close();
      await server.stop();
    },
  };
}

/** The user a command acts as: the one of this e-mail, else the first administrator. Whoever may read the data folder may do all anyway. */
export async function actingUser({ services }: Local, email: string | null): Promise<Actor> {
  const { db } = services.database;
  const { rows } = await sql<{ org_id: string; id: string }>`
    select org_id, id from users where active and deleted_at is null
    and case when ${email}::text is null then role = 'administrator' else lower(email) = lower(${email}::text) end
    order by created_at limit 1`.execute(db);
  const actor = rows[0] ? await loadActor(db, rows[0].org_id, rows[0].id) : null;
  if (actor) return actor;
  throw new StartRefusal(
    email === null
      ? "Gantry is not set up yet. Start it (npm start) and open the link it prints."
      : `No active user has the e-mail ${email}.`,
  );
}
