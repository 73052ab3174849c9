import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../files/listFiles.ts";
import type { Check } from "./check.ts";

const mostLines = 400;

export const fileSizes: Check = {
  name: "file sizes",
  run: (root) =>
    listFiles(root)
      .filter((path) => /\.(tsx?|mjs|css|html)$/.test(path) && !path.includes("/fixtures/"))
      .map((path) => ({ path, lines: readFileSync(join(root, path), "utf8").split("\n").length - 1 }))
      .filter(({ lines }) => lines > mostLines)
      .map(({ path, lines }) => `${path} has ${lines} lines, more than ${mostLines}`),
};
