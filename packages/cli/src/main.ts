import { Command, CommanderError } from "commander";
import { commands } from "./commands/commands.ts";

/** Runs `gantry` with the given arguments and gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = new Command("gantry")
    .description("Plan, schedule and compare project plans.")
    .showHelpAfterError("(add --help for what there is)")
    .exitOverride();
  for (const register of commands) {
    register(program, (code) => {
      exitCode = Math.max(exitCode, code);
    });
  }
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    return cause.exitCode;
  }
  return exitCode;
}
