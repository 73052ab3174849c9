import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startPostgres } from "@gantry/server/postgres";
import pg from "pg";

export interface ControlServer {
  url: string;
  stop(): Promise<void>;
}

/** A server that writes what it is asked for into its SQL, as no server should: an attack that finds nothing here finds nothing anywhere. */
export async function startControl(dataDir: string): Promise<ControlServer> {
  const postgres = await startPostgres({ dataDir, log: () => undefined, durability: "off" });
  const pool = new pg.Pool(postgres.connection);
  await pool.query("create table things as select 'thing ' || n as name from generate_series(1, 50) n");
  const server = createServer((request, response) => {
    const text = new URL(request.url ?? "/", "http://localhost").searchParams.get("text") ?? "";
    pool.query(`select name from things where name <> '${text}' order by name limit 20`).then(
      ({ rows }) => response.setHeader("content-type", "application/json").end(JSON.stringify(rows)),
      () => response.writeHead(400).end("{}"),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await pool.end();
      await postgres.stop();
    },
  };
}
