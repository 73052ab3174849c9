import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "../../launch/repository.mjs";

const packages = ["engine", "formats", "records", "server"];

/** A folder with copies of the packages that a server is made of, and the dependencies as they are installed here. */
export function copyOfSources(): string {
  const copy = mkdtempSync(join(tmpdir(), "gantry-tutorial-"));
  const modules = join(repository, "node_modules");
  mkdirSync(join(copy, "node_modules", "@gantry"), { recursive: true });
  for (const name of readdirSync(modules))
    if (name !== "@gantry") symlinkSync(join(modules, name), join(copy, "node_modules", name));
  for (const name of packages) {
    cpSync(join(repository, "packages", name), join(copy, "packages", name), { recursive: true });
    symlinkSync(join("..", "..", "packages", name), join(copy, "node_modules", "@gantry", name));
  }
  return copy;
}
