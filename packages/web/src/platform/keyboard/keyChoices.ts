import { createStore } from "../api/store.ts";
import type { Command } from "./commands.ts";

/** What a person has chosen about keys; kept with the account. */
export interface KeyChoices {
  /** Keys by command id where they differ from the usual ones; an empty text: none. */
  map: Readonly<Record<string, string>>;
  /** False: commands answer to no single characters, which dictating would type (WCAG 2.1.4). */
  singleKeys: boolean;
}

export const keyChoices = createStore<KeyChoices>({ map: {}, singleKeys: true });

/** The chords that run a command, as the person has chosen. */
export function keysOf(command: Pick<Command, "id" | "keys" | "run">, { map, singleKeys }: KeyChoices): string[] {
  const usual = command.keys ?? "";
  const chords = (command.run ? (map[command.id] ?? usual) : usual).split(",").map((keys) => keys.trim());
  return chords.filter((keys) => keys !== "" && (singleKeys || !command.run || !isSingleKeys(keys)));
}

/** "?", "g p": characters without Ctrl, Cmd or Alt. */
export function isSingleKeys(keys: string): boolean {
  return keys.split(" ").every((press) => [...press.replace(/^shift\+/, "")].length === 1);
}
