import pg from "pg";

export interface PostgresConnection {
  /** Folder of the unix socket. */
  host: string;
  port: number;
  user: string;
  database: string;
}

/** `busy`: a server is there, but starting up, shutting down or full. `absent`: nobody listens. */
export type Presence = "ready" | "busy" | "absent";

const absentCodes = new Set(["ENOENT", "ECONNREFUSED", "ENOTSOCK"]);
const busyCodes = new Set([
  "57P03", // cannot_connect_now
  "57P01", // admin_shutdown
  "53300", // too_many_connections
]);

export async function probe(connection: PostgresConnection): Promise<Presence> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000 });
  // A server that goes away between two of our steps also tells so here; the step itself fails with it.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return "ready";
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code !== undefined && absentCodes.has(code)) return "absent";
    // Cut off in the middle of the greeting: the server is going down.
    if (
      (code !== undefined && (busyCodes.has(code) || code === "ECONNRESET" || code === "EPIPE")) ||
      /terminated|timeout/.test(message)
    )
      return "busy";
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
