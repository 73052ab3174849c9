import type { Transaction } from "kysely";
import type { Database, Db } from "./database.ts";

export type Tx = Transaction<Database>;

const SERIALIZATION_FAILURE = "40001";
const DEADLOCK = "40P01";
const ATTEMPTS = 5;

/**
 * Runs `work` in one transaction, again from the start (at most five times) when PostgreSQL ended it for the sake of another
 * one. `work` must therefore have no effect outside the transaction.
 */
export async function transaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === ATTEMPTS || !isTransient(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 5 * (0.5 + Math.random())));
    }
  }
}

function isTransient(error: unknown): boolean {
  const code = sqlState(error);
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}

/** The five-character SQLSTATE of a PostgreSQL error; null for any other. */
export function sqlState(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" && error.code.length === 5
    ? error.code
    : null;
}
