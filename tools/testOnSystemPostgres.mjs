import { existsSync } from "node:fs";
import { aptInstall } from "./launch/aptInstall.mjs";
import { ensureInstalled } from "./launch/ensureInstalled.mjs";
import { runTypeScript } from "./launch/runTypeScript.mjs";

// Runs the server tests on the system's PostgreSQL of the version named, on a private cluster of it.
const [version = "15"] = process.argv.slice(2);
const isThere = () => existsSync(`/usr/lib/postgresql/${version}/bin/postgres`);
await ensureInstalled();
if (isThere() || (aptInstall(`postgresql-${version}`) && isThere())) {
  await runTypeScript("tools/src/testing/testOnSystemPostgres.ts", [version]);
} else {
  console.error(`PostgreSQL ${version} is not here. Maybe install it: apt-get install postgresql-${version}`);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
}
