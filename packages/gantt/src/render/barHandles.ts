import { toPixels } from "../layout/timeScale.ts";
import { isDraggable } from "../view/rowAccess.ts";
import type { ViewState } from "../view/viewState.ts";
import { element } from "./element.ts";
import { shownFinish, shownStart } from "./heldDates.ts";
import { isOverview } from "./paint.ts";

export type HandleKind = "start" | "finish" | "progress" | "linkStart" | "linkFinish";

/** The grips of the bar in hand: one set for all bars, put over the hovered or focused one. */
export interface BarHandles {
  readonly root: HTMLElement;
  /** Row index the grips belong to; -1 while hidden. */
  readonly index: number;
  place(index: number): void;
}

export function createBarHandles(state: ViewState): BarHandles {
  const { texts } = state.options;
  const handle = (kind: HandleKind, title: string) =>
    element("div", { class: `gp-handle gp-handle-${kind}`, "data-handle": kind, title });
  const progress = handle("progress", texts.moveProgress);
  const edges = [handle("start", texts.moveStart), handle("finish", texts.moveFinish)];
  const dots = [handle("linkStart", texts.linkFrom("start")), handle("linkFinish", texts.linkFrom("finish"))];
  const root = element("div", { class: "gp-handles", "aria-hidden": "true", hidden: "" }, ...edges, progress, ...dots);
  state.frame.barLayer.append(root);
  const handles = {
    root,
    index: -1,
    place(index: number) {
      const row = state.store.rows[index];
      const start = shownStart(state, index);
      const finish = shownFinish(state, index);
      const position = state.store.position[index] ?? -1;
      const dated = !Number.isNaN(start) && !Number.isNaN(finish);
      const linkable = row !== undefined && !state.readOnly && state.options.onLinkCreate !== undefined;
      handles.index =
        row && dated && position >= 0 && !isOverview(state) && (isDraggable(state, row) || linkable) ? index : -1;
      root.hidden = handles.index < 0;
      if (handles.index < 0 || !row) return;
      const draggable = isDraggable(state, row);
      const half = row.kind === "milestone" ? state.metrics.milestoneSize / 2 : 0;
      const x = Math.round(toPixels(state.scale, start)) - half;
      const width = Math.max(2, Math.round(toPixels(state.scale, finish)) + half - x);
      const { rowHeight, barHeight } = state.metrics;
      root.style.transform = `translate(${x}px,${position * rowHeight + (rowHeight - barHeight) / 2}px)`;
      root.style.width = `${width}px`;
      root.dataset.index = String(index);
      for (const edge of edges) edge.hidden = !draggable || row.kind === "milestone" || width < 14;
      for (const dot of dots) dot.hidden = !linkable;
      progress.hidden = !draggable || row.kind === "milestone" || width < 28;
      const percent = state.heldBar?.rowId === row.id ? state.heldBar.percent : (state.store.dates.percent[index] ?? 0);
      progress.style.left = `${percent * width}px`;
    },
  };
  return handles;
}
