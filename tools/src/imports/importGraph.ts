import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path/posix";
import { importsOf } from "./importsOf.ts";

export interface Import {
  /** Path of the file that imports, from the root of the clone. */
  from: string;
  /** As written. */
  specifier: string;
  /** The file or, for another package of Gantry, its index; null for npm packages and Node's own modules. */
  to: string | null;
}

export interface ImportGraph {
  files: readonly string[];
  imports: readonly Import[];
}

const isSource = (path: string): boolean => /\.(tsx?|mjs)$/.test(path) && !path.includes("/fixtures/");

export function importGraph(root: string, paths: readonly string[]): ImportGraph {
  const files = paths.filter(isSource);
  const imports = files.flatMap((from) =>
    importsOf(from, readFileSync(join(root, from), "utf8")).map((specifier) => ({
      from,
      specifier,
      to: resolveImport(root, from, specifier),
    })),
  );
  return { files, imports };
}

function resolveImport(root: string, from: string, specifier: string): string | null {
  // What follows the question mark says how a file is wanted (?url), not which.
  const path = specifier.replace(/\?.*$/, "");
  if (path.startsWith(".")) return normalize(join(dirname(from), path));
  const [, name, rest] = /^@gantry\/([^/]+)(?:\/(.+))?$/.exec(path) ?? [];
  if (name === undefined) return null;
  const folder = ["packages", ""].map((parent) => join(parent, name)).find((each) => existsSync(join(root, each)));
  if (folder === undefined) return null;
  const { exports = {} } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as {
    exports?: Record<string, string>;
  };
  const target = exports[rest === undefined ? "." : `./${rest}`];
  return target === undefined ? null : join(folder, target);
}
