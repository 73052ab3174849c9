import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Check } from "./check.ts";
import { runProgram } from "./runProgram.ts";

/** The whole house, then the engine alone without the types of browsers and Node: it must not know either. */
export const types: Check = {
  name: "types",
  run: async (root) => {
    const projects = [".", "packages/engine"].filter((project) => existsSync(join(root, project, "tsconfig.json")));
    const problems: string[] = [];
    for (const project of projects) {
      const args = ["--noEmit", "--pretty", "false", "--checkers", "1", "-p", project];
      const { status, lines } = await runProgram("typescript", "tsc", { root, args });
      if (status !== 0) problems.push(...lines);
    }
    return problems;
  },
};
