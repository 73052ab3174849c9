import type { RowChange } from "./mergeChange.ts";

type Listener = (change: RowChange) => void;
const listeners = new Set<Listener>();

/** Hears of every change of a row that reaches this browser: others' by live events, one's own by the answers to edits. */
export function onRowChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function announceRowChange(change: RowChange): void {
  for (const listener of listeners) listener(change);
}
