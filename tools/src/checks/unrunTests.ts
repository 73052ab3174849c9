import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../files/listFiles.ts";
import type { Check } from "./check.ts";

/** `context.skip("why")` is allowed: the run tells it. The rest hides a test or hides all the others. */
const unrun =
  /\b(?:test|it|describe|suite|bench)(?:\.\w+)*\.(?:only|skip|todo|skipIf|runIf|fails)\b|(?<![.\w])[xf](?:it|describe|test)\s*\(/;

export const unrunTests: Check = {
  name: "tests that do not run",
  run: (root) =>
    listFiles(root)
      .filter((path) => /\.test\.tsx?$/.test(path) && !path.startsWith("tools/src/checks/"))
      .flatMap((path) =>
        readFileSync(join(root, path), "utf8")
          .split("\n")
          .flatMap((line, index) => (unrun.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
      ),
};
