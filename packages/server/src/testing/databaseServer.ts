import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "../platform/db/migrate.ts";
import { startPostgres } from "../platform/postgres/startPostgres.ts";
import { runSql } from "./runSql.ts";
import type { TestServer } from "./testServer.ts";

/**
 * Vitest's global set-up of the server tests: one PostgreSQL a run, embedded with durability off, or the one of TEST_DATABASE_URL,
 * with one migrated database from which each test file copies its own.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await openServer();
  const template = `gantry_template_${process.pid}_${Date.now()}`;
  await runSql(server, `create database ${template}`);
  await migrate({ ...server, database: template });
  project.provide("databaseServer", { server, template });
  return async () => {
    await runSql(server, `drop database ${template} with (force)`);
    await stop();
  };
}

async function openServer(): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const url = process.env["TEST_DATABASE_URL"];
  if (url !== undefined && url !== "") return { server: serverOf(url), stop: () => Promise.resolve() };
  const dataDir = mkdtempSync(join(tmpdir(), "gantry-test-"));
  const running = await startPostgres({ dataDir, log: () => undefined, durability: "off" });
  return {
    server: running.connection,
    stop: async () => {
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** `postgresql://user:password@host:port/database`; a unix socket as `?host=/folder`. */
function serverOf(url: string): TestServer {
  const { username, password, hostname, port, pathname, searchParams } = new URL(url);
  return {
    host: searchParams.get("host") ?? decodeURIComponent(hostname),
    port: Number(port === "" ? (searchParams.get("port") ?? 5432) : port),
    user: decodeURIComponent(username),
    ...(password === "" ? {} : { password: decodeURIComponent(password) }),
    database: pathname === "" || pathname === "/" ? "postgres" : decodeURIComponent(pathname.slice(1)),
  };
}
