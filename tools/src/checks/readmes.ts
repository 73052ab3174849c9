import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Check } from "./check.ts";

const mostLines = 60;

export const readmes: Check = {
  name: "a README in each package",
  run: (root) =>
    readdirSync(join(root, "packages")).flatMap((name) => {
      const file = join(root, "packages", name, "README.md");
      if (!existsSync(file)) return [`packages/${name} has no README.md`];
      const lines = readFileSync(file, "utf8").trimEnd().split("\n").length;
      return lines > mostLines ? [`packages/${name}/README.md has ${lines} lines, more than ${mostLines}`] : [];
    }),
};
