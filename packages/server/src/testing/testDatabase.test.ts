import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "./testDatabase.ts";

const made: TestDatabase[] = [];

async function makeDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  made.push(database);
  return database;
}

async function ask(database: TestDatabase, sql: string): Promise<unknown[]> {
  const client = new pg.Client(database.connection);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}

afterAll(() => Promise.all(made.map((database) => database.drop())));

test("two databases of one run know nothing of each other", async () => {
  const [first, second] = await Promise.all([makeDatabase(), makeDatabase()]);
  await ask(first, "create table only_here (id int)");
  const count = "select count(*)::int as found from pg_tables where tablename = 'only_here'";
  expect(await ask(first, count)).toEqual([{ found: 1 }]);
  expect(await ask(second, count)).toEqual([{ found: 0 }]);
});

test("a dropped database is gone", async () => {
  const database = await makeDatabase();
  await database.drop();
  await expect(ask(database, "select 1")).rejects.toThrow("does not exist");
});
