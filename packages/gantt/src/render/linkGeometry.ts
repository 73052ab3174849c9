import { laneOf, linkRoute } from "../layout/linkRoute.ts";
import { linkRows } from "../layout/linkRows.ts";
import { toPixels } from "../layout/timeScale.ts";
import type { ViewState } from "../view/viewState.ts";
import { shownFinish, shownStart } from "./heldDates.ts";

/** x of the edge of a row's bar, in chart pixels; a diamond is met at its corner. */
export function edgeX(state: ViewState, index: number, end: "start" | "finish"): number {
  const x = toPixels(state.scale, end === "start" ? shownStart(state, index) : shownFinish(state, index));
  if (state.store.rows[index]?.kind !== "milestone") return x;
  const half = state.metrics.milestoneSize / 2 + 1;
  return end === "start" ? x - half : x + half;
}

/** Way of a link relative to the body's top left corner, or null when an end is hidden or undated, or all of it out of sight. */
export function routeInSight(
  state: ViewState,
  link: number,
  window: { from: number; to: number; width: number },
): number[] | null {
  const rows = linkRows(state.store, link, window);
  if (!rows) return null;
  const { fromPosition, toPosition, type } = rows;
  const fromX = edgeX(state, rows.from, rows.fromEdge) - state.chartX;
  const toX = edgeX(state, rows.to, rows.toEdge) - state.chartX;
  if (Number.isNaN(fromX) || Number.isNaN(toX)) return null;
  if (Math.max(fromX, toX) < -30 || Math.min(fromX, toX) > window.width + 30) return null;
  const { rowHeight } = state.metrics;
  const middle = (at: number) => at * rowHeight + rowHeight / 2 - state.scrollTop;
  return linkRoute({
    fromX,
    fromY: middle(fromPosition),
    toX,
    toY: middle(toPosition),
    type,
    lane: laneOf(fromPosition),
    rowHeight,
  });
}

/** The link nearest to a point of the body, within four pixels; -1 without one. */
export function linkAt(
  state: ViewState,
  point: { x: number; y: number },
  window: { from: number; to: number; width: number },
): number {
  let found = -1;
  let nearest = 4;
  for (let link = 0; link < state.store.links.count; link++) {
    const route = routeInSight(state, link, window);
    if (!route) continue;
    for (let at = 0; at + 3 < route.length; at += 2) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = route.slice(at, at + 4);
      const dx = Math.max(Math.min(x1, x2) - point.x, 0, point.x - Math.max(x1, x2));
      const dy = Math.max(Math.min(y1, y2) - point.y, 0, point.y - Math.max(y1, y2));
      if (dx + dy < nearest) {
        nearest = dx + dy;
        found = link;
      }
    }
  }
  return found;
}
