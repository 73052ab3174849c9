import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { runSql } from "./runSql.ts";
import type { TestServer } from "./testServer.ts";

export interface TestDatabase {
  connection: TestServer;
  drop(): Promise<void>;
}

/** A migrated database of its own, in some 20 ms; a test file drops it when done. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { server, template } = inject("databaseServer");
  const database = `gantry_test_${randomUUID().replaceAll("-", "")}`;
  await runSql(server, `create database ${database} template ${template}`);
  return {
    connection: { ...server, database },
    drop: () => runSql(server, `drop database if exists ${database} with (force)`),
  };
}
