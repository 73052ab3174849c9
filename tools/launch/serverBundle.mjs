import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { bundleFolder, freshBundle } from "./bundle.mjs";
import { repository } from "./repository.mjs";

const entry = "packages/server/src/main.ts";

/** The server's bundle, made by a process of its own where it is stale: the bundler's memory does not stay with the server. */
export function serverBundle() {
  const folder = bundleFolder(entry);
  const fresh = freshBundle(folder);
  if (fresh !== undefined) return fresh;
  const made = spawnSync(process.execPath, [join(repository, "tools", "launch", "makeBundle.mjs"), entry], {
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`The server could not be built.\n${made.stderr.trim()}`);
  return made.stdout.trim();
}
