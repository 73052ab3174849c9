import type { FastifyInstance } from "fastify";
import { createAttempts } from "./duties/organisation/attempts.ts";
import { accountRoutes } from "./duties/organisation/accountRoutes.ts";
import { createAuthenticator } from "./duties/organisation/authenticator.ts";
import { setUpRoutes, type SetUpServices } from "./duties/organisation/setUpRoutes.ts";
import { createSetupToken, type SetupToken } from "./duties/organisation/setupToken.ts";
import { ChangeFeed } from "./platform/changes/changeFeed.ts";
import { openDatabase, type Connection, type OpenDatabase } from "./platform/db/database.ts";
import { buildApp } from "./platform/http/buildApp.ts";
import type { HttpSettings } from "./platform/http/services.ts";
import { mountPlatform } from "./platform/mountPlatform.ts";
import { HookRegistry } from "./platform/records/hooks.ts";

export interface GantryRequest {
  connection: Connection;
  settings: HttpSettings;
  /** Where uploads, backups and other files lie. */
  dataDir: string;
}

export interface Gantry {
  app: FastifyInstance;
  database: OpenDatabase;
  setupToken: SetupToken;
  close(): Promise<void>;
}

/** The whole server on a migrated database, not yet listening: what `npm start` runs and tests call. */
export async function createGantry({ connection, settings }: GantryRequest): Promise<Gantry> {
  const database = openDatabase(connection, { onIdleError: (error) => settings.logger.warn({ err: error }, "a database connection broke") });
  const authenticator = createAuthenticator(database.db);
  const setupToken = createSetupToken();
  const changes = new ChangeFeed(database, (error) => settings.logger.error({ err: error }, "live events failed; they are tried again"));
  const services: SetUpServices = {
    database,
    hooks: new HookRegistry(),
    changes,
    settings,
    authenticator,
    authenticate: authenticator.authenticate,
    attempts: createAttempts(),
    setupToken,
    loadDemo: () => Promise.resolve(),
  };
  const app = await buildApp(services);
  await changes.start();
  mountPlatform(app, services);
  accountRoutes(app, services);
  setUpRoutes(app, services);
  return {
    app,
    database,
    setupToken,
    async close() {
      await app.close();
      await changes.stop();
      await database.close();
    },
  };
}
