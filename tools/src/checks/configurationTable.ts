import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Check } from "./check.ts";
import { compareLists } from "./compareLists.ts";

const code = "packages/server/src/platform/config/config.ts";

/** README's configuration table and the settings the server reads. */
export const configurationTable: Check = {
  name: "configuration against README",
  run: (root) => {
    const namesIn = (path: string, pattern: RegExp): Set<string> =>
      new Set([...readFileSync(join(root, path), "utf8").matchAll(pattern)].map(([, found = ""]) => found));
    const lists = {
      inCode: namesIn(code, /^ {2}([A-Z_]+): z\b/gm),
      inDocs: namesIn("README.md", /^\| `([A-Z_]+)`/gm),
    };
    return compareLists(lists, { what: "the setting", code, docs: "README.md" });
  },
};
