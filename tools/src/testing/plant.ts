import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

export interface Planted {
  root: string;
  remove(): void;
}

/** A small clone of its own with the house's settings and the files given, to prove a check on. */
export function plant(files: Readonly<Record<string, string>>): Planted {
  const root = mkdtempSync(join(tmpdir(), "gantry-plant-"));
  const settings = ["tsconfig.base.json", "tsconfig.json", ".oxlintrc.json", ".oxfmtrc.json", ".gitignore"];
  for (const name of settings) cpSync(join(repository, name), join(root, name));
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  write(root, "package.json", JSON.stringify({ name: "planted", type: "module", scripts: { start: "x" } }));
  for (const [path, text] of Object.entries(files)) write(root, path, text);
  execFileSync("git", ["init", "-q", root]);
  return { root, remove: () => rmSync(root, { recursive: true }) };
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
