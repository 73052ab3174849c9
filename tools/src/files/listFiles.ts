import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** The files of the clone that git keeps or would keep, as paths from `root` with forward slashes. */
export function listFiles(root: string): string[] {
  const told = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  // A file deleted but not yet committed is still listed.
  return told.split("\0").filter((path) => path !== "" && existsSync(join(root, path)));
}
