import type { RegisterCommand } from "./command.ts";
import { compareCommand } from "./compare.ts";
import { convertCommand } from "./convert.ts";
import { scheduleCommand } from "./schedule.ts";

/** Every command of `gantry`: one file beside this and one entry here. */
export const commands: readonly RegisterCommand[] = [scheduleCommand, compareCommand, convertCommand];
