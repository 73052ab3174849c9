import { listFiles } from "../files/listFiles.ts";
import { cycles } from "../imports/cycles.ts";
import { importGraph } from "../imports/importGraph.ts";
import type { Check } from "./check.ts";

export const importCycles: Check = {
  name: "import cycles",
  run: (root) => cycles(importGraph(root, listFiles(root))).map((circle) => circle.join(" → ")),
};
