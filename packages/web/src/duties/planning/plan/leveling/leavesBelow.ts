import type { Outline } from "../model/outline.ts";

/** All that may move; the rows that are selected. Beside these a scope is the id of a phase. */
export const WHOLE = "whole";
export const SELECTION = "selection";

/** The rows without children below these rows, or these rows themselves. */
export function leavesBelow({ children }: Pick<Outline, "children">, ids: readonly string[]): string[] {
  const leaves = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const below = children.get(id);
    if (below) open.push(...below);
    else leaves.add(id);
  }
  return [...leaves];
}
