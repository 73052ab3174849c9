import { listFiles } from "../files/listFiles.ts";
import { wrongWay } from "../imports/directions.ts";
import { importGraph } from "../imports/importGraph.ts";
import type { Check } from "./check.ts";

export const importDirections: Check = {
  name: "import directions",
  run: (root) =>
    importGraph(root, listFiles(root)).imports.flatMap((one) => {
      const reason = wrongWay(one);
      return reason === null ? [] : [`${one.from} imports ${one.specifier}: ${reason}`];
    }),
};
