import type { Command } from "commander";

/** Adds one command to the program; `exit` tells the exit code, of several the highest. */
export type RegisterCommand = (program: Command, exit: (code: number) => void) => void;
