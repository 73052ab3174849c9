import { createStore } from "../api/store.ts";

/** Something a person can do from here: found in the command palette, listed on the help sheet, run by its keys. */
export interface Command {
  id: string;
  /** In the reader's language. */
  title: string;
  /** Heading it stands under, in the reader's language. */
  group: string;
  /** "g p", "mod+enter"; several ways are separated by commas: "del,backspace". None: palette only. */
  keys?: string;
  /** Left out: the keys are handled elsewhere (the plan's own grid); the help sheet still lists them. */
  run?: () => void;
  /** Also while typing in a field. Chords with `mod` always do. */
  whileTyping?: boolean;
  /** Not in the palette: it makes sense by its keys alone. */
  hidden?: boolean;
}

const registered = new Map<symbol, readonly Command[]>();

/** All commands of the pages and panels now on the screen, the latest first. */
export const commands = createStore<readonly Command[]>([]);

/** Commands of all pages opened so far that run something, so that their keys can be changed. */
export const knownCommands = createStore<readonly Command[]>([]);

/** Adds commands until the returned function is called. */
export function registerCommands(added: readonly Command[]): () => void {
  const owner = Symbol("commands");
  registered.set(owner, added);
  announce();
  return () => {
    registered.delete(owner);
    announce();
  };
}

function announce(): void {
  const seen = new Set<string>();
  const latestFirst = [...registered.values()].reverse().flat();
  const current = latestFirst.filter((command) => !seen.has(command.id) && seen.add(command.id));
  commands.set(current);
  const known = knownCommands.get().filter(({ id }) => !seen.has(id));
  knownCommands.set([...known, ...current.filter(({ run }) => run)].toSorted((a, b) => a.id.localeCompare(b.id, "en")));
}
