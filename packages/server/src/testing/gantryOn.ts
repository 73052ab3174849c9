import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { api, createClient, type Client, type Role, type SessionInfo } from "@gantry/records";
import pino from "pino";
import { createGantry, type Gantry, type GantryRequest } from "../createGantry.ts";
import type { TestDatabase } from "./testDatabase.ts";

/** Somebody with a browser: keeps the session cookie of what it calls. */
export interface Visitor {
  call: Client;
  cookie(): string;
}

export interface TestGantry {
  gantry: Gantry;
  url: string;
  dataDir: string;
  visitor(): Visitor;
  /** Sets up "Example" with an administrator and gives that one. */
  setUp(demo?: boolean): Promise<Visitor & { session: SessionInfo }>;
  /** A user with a role who has accepted an invitation. */
  user(administrator: Visitor, role: Role): Promise<Visitor & { session: SessionInfo }>;
  close(): Promise<void>;
}

export const testPassword = "three unrelated words";

let users = 0;

export type GantryOptions = Pick<GantryRequest, "fileLimits">;

/** A whole server on a database, listening on a free port. */
export async function gantryOn(database: TestDatabase, more: GantryOptions = {}): Promise<TestGantry> {
  const dataDir = mkdtempSync(join(tmpdir(), "gantry-data-"));
  const logger = pino({ level: process.env["TEST_LOG"] ?? "silent" });
  const settings = {
    publicUrl: "http://localhost",
    trustProxy: false,
    webFolder: null,
    logger,
    requestsPerMinute: null,
  } as const;
  const gantry = await createGantry({ ...more, connection: database.connection, dataDir, settings });
  const url = await gantry.app.listen({ host: "127.0.0.1", port: 0 });
  const visitor = () => visit(url);
  return {
    gantry,
    url,
    dataDir,
    visitor,
    async setUp(demo = false) {
      const fresh = visitor();
      const token = gantry.setupToken.issue();
      const organisation = { name: "Example", currency: "EUR", timeZone: "Europe/Berlin", locale: "en" };
      const administrator = { name: "Ada Admin", email: "ada@example.org", password: testPassword };
      const session = await fresh.call(api.account.setup, { body: { token, organisation, administrator, demo } });
      return { ...fresh, session };
    },
    async user(administrator, role) {
      const name = `${role} ${++users}`;
      const created = await administrator.call(api.user.create, {
        body: { name, email: `user${users}@example.org`, role },
      });
      const { path } = await administrator.call(api.account.invite, { params: { id: created.id } });
      const fresh = visitor();
      const token = new URL(path, url).searchParams.get("token") ?? "";
      const session = await fresh.call(api.account.acceptInvitation, { body: { token, password: testPassword } });
      return { ...fresh, session };
    },
    async close() {
      await gantry.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function visit(url: string): Visitor {
  let cookie = "";
  const send = async (target: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(target, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), ...(cookie === "" ? {} : { cookie }) },
    });
    for (const line of response.headers.getSetCookie())
      cookie = line.includes("Max-Age=0") ? "" : (line.split(";")[0] ?? "");
    return response;
  };
  return { call: createClient({ baseUrl: url, fetch: send }), cookie: () => cookie };
}
