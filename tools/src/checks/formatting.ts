import type { Check } from "./check.ts";
import { runProgram } from "./runProgram.ts";

export const formatting: Check = {
  name: "formatting",
  run: async (root) => {
    const { status, lines } = await runProgram("oxfmt", "oxfmt", { root, args: ["--list-different"] });
    return status === 0 ? [] : lines.map((line) => `${line}: not formatted (npx oxfmt mends it)`);
  },
};
