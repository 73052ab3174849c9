import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { PreparingClient } from "./preparingClient.ts";
import { typeParsers } from "./typeParsers.ts";
import type { KernelTables } from "./kernelTables.ts";
import type { RecordTables } from "./recordTables.ts";

/** Tables of the platform; a duty adds its own with `db.withTables<ItsTables>()`. */
export interface Database extends RecordTables, KernelTables {}

export type Db = Kysely<Database>;

/** Where PostgreSQL is: a socket folder or host, or a whole connection string. */
export type Connection = pg.ClientConfig;

export interface OpenDatabase {
  db: Db;
  pool: pg.Pool;
  /** For listening and other clients of their own. */
  connection: Connection;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  maxConnections?: number;
  /** Told of connections that broke while nobody used them; the pool replaces them. */
  onIdleError?: (error: Error) => void;
  /** Whether every connection is ours for as long as it lives; poolers in between (PgBouncer) do not promise that. */
  direct?: boolean;
}

export function openDatabase(connection: Connection, options: DatabaseOptions = {}): OpenDatabase {
  const pool = new pg.Pool({
    ...connection,
    application_name: "gantry",
    max: options.maxConnections ?? 10,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    types: typeParsers,
    ...(options.direct ? { Client: PreparingClient } : {}),
  });
  pool.on("error", (error) => options.onIdleError?.(error));
  const db: Db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, connection, close: () => db.destroy() };
}
