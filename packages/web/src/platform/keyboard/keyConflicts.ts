import type { Command } from "./commands.ts";
import { keysOf, type KeyChoices } from "./keyChoices.ts";

/** Commands that answer to the same keys, or to keys that one of the two begins with, so that it would never be reached. */
export function keyConflicts(
  keys: string,
  ownId: string,
  { commands, choices }: { commands: readonly Command[]; choices: KeyChoices },
): Command[] {
  const begins = (longer: string, shorter: string) => longer === shorter || longer.startsWith(`${shorter} `);
  return commands.filter(
    (command) =>
      command.id !== ownId && keysOf(command, choices).some((taken) => begins(taken, keys) || begins(keys, taken)),
  );
}
