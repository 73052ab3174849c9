import { createStore, type Store } from "../../platform/api/store.ts";
import { startCursor, type Cursor } from "./gridSelection.ts";

/** What is chosen in a grid and what is being typed. It lives outside of React, so that an arrow key draws two rows anew, not all. */
export interface GridView {
  cursor: Cursor;
  /** Keys of the rows that are ticked. */
  checked: ReadonlySet<string>;
  /** The active cell is being edited; `typed` is the character that began it. */
  editing: { typed: string | null } | null;
}

export type GridStore = Store<GridView> & { update(next: Partial<GridView>): void };

export function createGridStore(): GridStore {
  const store = createStore<GridView>({ cursor: startCursor, checked: new Set(), editing: null });
  return { ...store, update: (next) => store.set({ ...store.get(), ...next }) };
}

/** The rows ticked after one of them was ticked or not. */
export function withToggledCheck(checked: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  const every = keys.every((key) => checked.has(key));
  const next = new Set(checked);
  for (const key of keys) {
    if (every) next.delete(key);
    else next.add(key);
  }
  return next;
}
