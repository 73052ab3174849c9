import type pg from "pg";
import type { QueryClient } from "./queryClient.ts";

/** Runs `read` on one state of the database: what others commit meanwhile is not seen, and nobody waits. */
export async function inSnapshot<T>(pool: pg.Pool, read: (client: QueryClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const result = await read(client);
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    client.release(error instanceof Error ? error : true);
    throw error;
  }
}
