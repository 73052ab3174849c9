import pg from "pg";
import type { TestServer } from "./testServer.ts";

/** One statement on a connection of its own: databases cannot be made or dropped inside another one's session. */
export async function runSql(server: TestServer, sql: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
