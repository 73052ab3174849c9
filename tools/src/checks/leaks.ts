import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../files/listFiles.ts";
import type { Check } from "./check.ts";

/** What belongs to a machine and not to the product; `[.]` keeps this file from finding itself. */
const refused: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w.-])[/](work[/](main|shared)|home[/]\w+|Users[/]\w+)\b/, "a path of somebody's machine"],
  [
    /registry[.](npmjs|yarnpkg)|npm[.]pkg[.]github|\w[.]jfrog[.]|verdaccio|(deb|security)[.]debian[.]org/i,
    "the host of a package registry",
  ],
];

export const leaks: Check = {
  name: "machine paths and registry hosts",
  run: (root) =>
    listFiles(root)
      .filter(
        (path) =>
          /\.(tsx?|mjs|js|json|md|css|html|yml|sql|sh)$|^\.ci\/|^\.npmrc$/.test(path) &&
          !path.startsWith("tools/src/checks/") &&
          !path.includes("/fixtures/"),
      )
      .flatMap((path) =>
        linesOf(join(root, path)).flatMap((line, index) => told(line).map((what) => `${path}:${index + 1}: ${what}`)),
      ),
};

function told(line: string): string[] {
  return refused.filter(([pattern]) => pattern.test(line)).map(([, what]) => what);
}

function linesOf(file: string): string[] {
  return readFileSync(file, "utf8").split("\n");
}
