import type { Check } from "./check.ts";
import { runProgram } from "./runProgram.ts";

export const lint: Check = {
  name: "lint",
  run: async (root) => {
    const { status, lines } = await runProgram("oxlint", "oxlint", {
      root,
      args: ["--type-aware", "--deny-warnings", "--format", "unix"],
    });
    return status === 0 ? [] : lines;
  },
};
