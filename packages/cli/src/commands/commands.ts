import type { RegisterCommand } from "./command.ts";
import { compareCommand } from "./compare.ts";

/** Every command of `gantry`: one file beside this and one entry here. */
export const commands: readonly RegisterCommand[] = [compareCommand];
