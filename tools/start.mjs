import { pathToFileURL } from "node:url";
import { endWithNpm } from "./launch/endWithNpm.mjs";
import { ensureInstalled } from "./launch/ensureInstalled.mjs";
import { serverBundle } from "./launch/serverBundle.mjs";
import { ensureWebBuilt } from "./launch/webBuild.mjs";

try {
  await ensureInstalled();
  process.env.NODE_ENV ??= "production";
  // The server runs in this very process: another one would keep some 50 MB for nothing.
  const { main } = await import(pathToFileURL(serverBundle()).href);
  await main(process.argv.slice(2));
  endWithNpm();
} catch (error) {
  // A refusal is told in its own words; anything else is a bug and shows where it came from.
  console.error(error.name?.endsWith("Refusal") ? error.message : error);
  process.exit(1);
}

// The server answers already, with a page that waits for the interface; without one the API still serves.
await ensureWebBuilt(console.log).catch((error) => console.error(error.message));
