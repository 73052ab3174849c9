import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { askEverything } from "./tutorial/askEverything.ts";
import { migrate } from "../platform/db/migrate.ts";
import { startPostgres } from "../platform/postgres/startPostgres.ts";
import { gantryOn } from "./gantryOn.ts";

// Run in a copy of the sources that has the tutorial's record as well; prints what a server says when it is used in every way.
const dataDir = mkdtempSync(join(tmpdir(), "gantry-tutorial-data-"));
const { connection, stop } = await startPostgres({ dataDir, log: () => undefined, durability: "off" });
try {
  await migrate(connection);
  const gantry = await gantryOn({
    connection: { ...connection, port: connection.port ?? 5432 },
    drop: () => Promise.resolve(),
  });
  try {
    console.log(JSON.stringify(await askEverything(gantry)));
  } finally {
    await gantry.close();
  }
} finally {
  await stop();
  rmSync(dataDir, { recursive: true, force: true });
}
