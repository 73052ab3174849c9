import type { Command } from "../../platform/keyboard/commands.ts";

/** Commands whose title or group holds every typed word, those whose title begins with the text first. */
export function matchingCommands(commands: readonly Command[], text: string): Command[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = commands.filter(({ title, group, run, hidden }) => {
    const searched = `${group} ${title}`.toLowerCase();
    return run !== undefined && !hidden && words.every((word) => searched.includes(word));
  });
  const begins = (command: Command) =>
    Number(words.length > 0 && command.title.toLowerCase().startsWith(words.join(" ")));
  return matching.sort((a, b) => begins(b) - begins(a)).slice(0, 12);
}
