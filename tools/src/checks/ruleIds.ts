import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../files/listFiles.ts";
import type { Check } from "./check.ts";

/** A rule is defined where its id begins a heading, a list item or a table row. */
const definition = /^(?:#+|[-*|])\s*\**`?([A-Z]{2,5}-\d+)\b/gm;
const quotation = /\b[A-Z]{2,5}-\d+\b/g;

/** Each rule of docs/methods is quoted by a test, and each id that code or tests quote is defined there. */
export const ruleIds: Check = {
  name: "rules against tests",
  run: (root) => {
    const paths = listFiles(root);
    const idsIn = (isWanted: (path: string) => boolean, pattern: RegExp): Set<string> =>
      new Set(
        paths
          .filter(isWanted)
          .flatMap((path) =>
            [...readFileSync(join(root, path), "utf8").matchAll(pattern)].map((match) => match[1] ?? match[0]),
          ),
      );
    const defined = idsIn((path) => /^docs\/methods\/.*\.md$/.test(path), definition);
    // "UTF-8" and "SHA-256" look alike: only ids of a family that docs/methods knows are rules.
    const families = new Set([...defined].map((id) => id.split("-")[0]));
    const rulesOf = (ids: Set<string>): string[] => [...ids].filter((id) => families.has(id.split("-")[0]));
    const tested = idsIn((path) => /^packages\/.*\.test\.tsx?$/.test(path), quotation);
    const named = idsIn((path) => /^packages\/(engine|testkit)\/.*\.tsx?$/.test(path), quotation);
    return [
      ...[...defined].filter((id) => !tested.has(id)).map((id) => `no test quotes the rule ${id} of docs/methods`),
      ...rulesOf(named)
        .filter((id) => !defined.has(id))
        .map((id) => `the rule ${id} is quoted, but docs/methods does not define it`),
    ];
  },
};
