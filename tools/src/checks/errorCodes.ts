import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Check } from "./check.ts";
import { compareLists } from "./compareLists.ts";

const code = "packages/server/src/platform/problems/problemCodes.ts";
const docs = "docs/errors.md";

/** Each problem code is explained in a table row of docs/errors.md, which explains no others. */
export const errorCodes: Check = {
  name: "error codes against docs",
  run: (root) => {
    if (!existsSync(join(root, docs))) return [`${docs} is missing`];
    const codesIn = (path: string, pattern: RegExp): Set<string> =>
      new Set([...readFileSync(join(root, path), "utf8").matchAll(pattern)].map(([, found = ""]) => found));
    const lists = { inCode: codesIn(code, /^\s+"([\w.]+)": \{ status/gm), inDocs: codesIn(docs, /^\| `([\w.]+)`/gm) };
    return compareLists(lists, { what: "the code", code, docs });
  },
};
