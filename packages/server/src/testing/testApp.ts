import { createClient, recordNamed, type Client, type Role } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { loadActor } from "../platform/access/loadActor.ts";
import { ChangeFeed } from "../platform/changes/changeFeed.ts";
import { newId } from "../platform/db/newId.ts";
import { openDatabase } from "../platform/db/database.ts";
import { buildApp } from "../platform/http/buildApp.ts";
import type { Services } from "../platform/http/services.ts";
import { mountPlatform } from "../platform/mountPlatform.ts";
import { HookRegistry } from "../platform/records/hooks.ts";
import { writeUnit } from "../platform/records/writing.ts";
import { createTestDatabase } from "./testDatabase.ts";

export interface TestApp {
  app: FastifyInstance;
  services: Services;
  /** Where it listens. */
  url: string;
  orgId: string;
  /** A client for a user; null for nobody. */
  as(userId: string | null): Client;
  /** Adds a row as the system itself would, and gives its id. */
  add(record: string, values: Record<string, unknown>): Promise<string>;
  addUser(role: Role, name?: string): Promise<string>;
  close(): Promise<void>;
}

const STANDARD_WEEK = [
  [],
  ...Array.from({ length: 5 }, () => [
    { from: 480, to: 720 },
    { from: 780, to: 1020 },
  ]),
  [],
];

/**
 * The platform alone, without duties, on a database of its own: one organisation, users named in a header instead of sessions, and
 * work items numbered and ranked in the simplest way.
 */
export async function createTestApp(
  mountMore: (app: FastifyInstance, services: Services) => void = () => undefined,
): Promise<TestApp> {
  const test = await createTestDatabase();
  const database = openDatabase(test.connection, { maxConnections: 8, direct: true });
  const orgId = newId();
  const services: Services = {
    database,
    hooks: simplePlanning(),
    changes: new ChangeFeed(database, (error) => {
      throw error;
    }),
    authenticate: async (request) => {
      const userId = request.headers["x-test-user"];
      return typeof userId === "string" ? loadActor(database.db, orgId, userId) : null;
    },
    settings: {
      publicUrl: "http://localhost:4870",
      trustProxy: false,
      webFolder: null,
      logger: pino({ level: process.env["TEST_LOG"] ?? "silent" }),
      requestsPerMinute: null,
    },
  };
  const add: TestApp["add"] = (record, values) =>
    writeUnit(services, { orgId, actor: null, cause: "test" }, async (unit) => {
      const row = unit.create(recordNamed(record), values, record === "organisation" ? orgId : newId());
      await unit.flush();
      return row.id;
    });
  await add("organisation", { name: "Test" });
  await add("calendar", { name: "Standard", days: STANDARD_WEEK });
  await services.changes.start();
  const app = await buildApp(services);
  mountPlatform(app, services);
  mountMore(app, services);
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    app,
    services,
    url,
    orgId,
    as: (userId) => createClient({ baseUrl: url, headers: userId === null ? {} : { "x-test-user": userId } }),
    add,
    addUser: (role, name = `The ${role}`) => add("user", { name, email: `${newId()}@example.org`, role }),
    async close() {
      await app.close();
      await services.changes.stop();
      await database.close();
      await test.drop();
    },
  };
}

function simplePlanning(): HookRegistry {
  let number = 0;
  return new HookRegistry().add("workItem", {
    prepare: async (_unit, rows) => {
      for (const row of rows)
        if (row.isNew) row.set({ number: row.values["number"] ?? ++number, rank: row.values["rank"] ?? "a0" });
    },
  });
}
