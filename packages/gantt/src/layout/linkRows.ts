import type { DependencyType } from "@gantry/engine";
import type { PlanStore } from "../store/planStore.ts";

export interface LinkRows {
  from: number;
  to: number;
  /** Places among the rows shown. */
  fromPosition: number;
  toPosition: number;
  type: DependencyType;
  fromEdge: "start" | "finish";
  toEdge: "start" | "finish";
}

/** The rows a link joins and the edges it meets them at; null when one of them is hidden, or both lie on one side of the window. */
export function linkRows(
  { links, position }: PlanStore,
  link: number,
  window: { from: number; to: number },
): LinkRows | null {
  const from = links.from[link] ?? -1;
  const to = links.to[link] ?? -1;
  const fromPosition = position[from] ?? -1;
  const toPosition = position[to] ?? -1;
  if (fromPosition < 0 || toPosition < 0) return null;
  if (Math.max(fromPosition, toPosition) < window.from || Math.min(fromPosition, toPosition) >= window.to) return null;
  const type = links.types[link] ?? "FS";
  return {
    from,
    to,
    fromPosition,
    toPosition,
    type,
    fromEdge: type === "FS" || type === "FF" ? "finish" : "start",
    toEdge: type === "FS" || type === "SS" ? "start" : "finish",
  };
}
