import { listFiles } from "../files/listFiles.ts";
import type { Check } from "./check.ts";

const refused = new Set(["utils", "util", "helpers", "helper", "common", "shared", "misc", "lib"]);
const ours = /^(packages\/[^/]+\/src|bench|tools|tests)\//;

/** Folders are kebab-case, and neither folder nor file is a dumping ground. */
export const names: Check = {
  name: "names",
  run: (root) => {
    const paths = listFiles(root).filter((path) => ours.test(path) && !path.includes("/fixtures/"));
    const folders = new Set(paths.flatMap((path) => path.split("/").slice(0, -1)));
    return [
      ...[...folders]
        .filter((folder) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(folder))
        .map((folder) => `the folder ${folder} is not kebab-case`),
      ...paths.flatMap((path) =>
        path
          .split("/")
          .filter((part) => refused.has(part.replace(/\..*$/, "").toLowerCase()))
          .map((part) => `${path}: "${part}" says nothing of what is in it`),
      ),
    ];
  },
};
