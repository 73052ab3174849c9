import type { Check } from "./check.ts";
import { runProgram } from "./runProgram.ts";

/** Files, exports and dependencies that nothing uses, and dependencies that are used but not declared. */
export const deadCode: Check = {
  name: "dead code",
  run: async (root) => {
    const { status, lines } = await runProgram("knip", "knip", {
      root,
      args: ["--reporter", "compact", "--no-progress", "--no-config-hints"],
    });
    return status === 0 ? [] : lines;
  },
};
