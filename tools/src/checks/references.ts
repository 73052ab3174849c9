import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { listFiles } from "../files/listFiles.ts";
import type { Check } from "./check.ts";

/** Documents link to files that exist, and name npm scripts that exist. */
export const references: Check = {
  name: "links and commands in documents",
  run: (root) => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    return listFiles(root)
      .filter((path) => path.endsWith(".md"))
      .flatMap((path) => {
        const text = readFileSync(join(root, path), "utf8");
        const links = [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(([, target = ""]) => target);
        const commands = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = ""]) => name);
        return [
          ...links
            .filter((target) => !existsSync(join(root, dirname(path), target)))
            .map((target) => `${path} links to ${target}, which does not exist`),
          ...commands
            .filter((name) => scripts[name] === undefined)
            .map((name) => `${path} names npm run ${name}, which package.json does not have`),
        ];
      });
  },
};
