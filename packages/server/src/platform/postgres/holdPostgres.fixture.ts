import { startPostgres } from "./startPostgres.ts";

// A process of its own that keeps a database open until it is killed; tests take it down with SIGKILL.
const [dataDir = ""] = process.argv.slice(2);
const postgres = await startPostgres({ dataDir, log: () => undefined, durability: "off" });
process.stdout.write(`${postgres.adopted ? "joined" : "started"}\n`);
