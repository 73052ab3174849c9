import type { Editing } from "../edit/editing.ts";
import { rowWindow } from "../layout/rowWindow.ts";
import { createBarHandles } from "../render/barHandles.ts";
import type { HandleKind } from "../render/barHandles.ts";
import type { HoverCard } from "../render/hoverCard.ts";
import { linkAt } from "../render/linkGeometry.ts";
import { selectCell } from "../selection/selectionModel.ts";
import { isDraggable } from "../view/rowAccess.ts";
import type { ViewContext, ViewState } from "../view/viewState.ts";
import { startBarDrag } from "./barDrag.ts";
import { chartPoint, rootPoint } from "./chartPoint.ts";
import { listenToDrag } from "./drag.ts";
import { startLinkDrag } from "./linkDrag.ts";

/** Hovering, pressing and dragging in the chart. Gives what keeps the grips on their bar at each drawing. */
export function listenToBars(
  context: ViewContext,
  parts: { editing: Editing; hoverCard: HoverCard },
): { place(): void } {
  const { state } = context;
  const { chartBody } = state.frame;
  const { hoverCard } = parts;
  const handles = createBarHandles(state);
  let dragging = false;

  const ended = () => {
    dragging = false;
    hoverCard.hide();
    context.request("content");
  };

  chartBody.addEventListener("pointermove", (event) => {
    if (dragging || event.pointerType === "touch") return;
    const at = chartPoint(state, event);
    const onBar = event.target instanceof Element && event.target.closest(".gp-bar, .gp-handles") !== null;
    const link = onBar || state.layers.links === false ? -1 : linkAt(state, at, windowInSight(state));
    if (state.hoverLink !== link || state.hoverIndex !== at.index) {
      state.hoverLink = link;
      state.hoverIndex = at.index;
      context.request("selection");
    }
    chartBody.dataset.over = link >= 0 ? "link" : onBar ? "bar" : "";
    const row = state.store.rows[at.index];
    if (onBar && row) hoverCard.later(row.id, rootPoint(state, event));
    else hoverCard.hide();
  });
  chartBody.addEventListener("pointerleave", () => {
    if (dragging) return;
    state.hoverIndex = -1;
    state.hoverLink = -1;
    hoverCard.hide();
    context.request("selection");
  });
  chartBody.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    parts.editing.commit();
    hoverCard.hide();
    const handle = event.target.closest<HTMLElement>("[data-handle]")?.dataset.handle as HandleKind | undefined;
    const bar = event.target.closest<HTMLElement>(".gp-bar, .gp-handles");
    const index = bar ? Number(bar.dataset.index) : chartPoint(state, event).index;
    const row = state.store.rows[index];
    if (!row) return;
    context.focusGrid();
    const wasActive = state.selection.activeRow === row.id;
    context.setSelection(
      selectCell(state.selection, { row: row.id, column: state.columns.length, extend: event.shiftKey }),
      false,
    );
    if (event.pointerType === "touch" && !wasActive) return;
    event.preventDefault();
    if (handle === "linkStart" || handle === "linkFinish") {
      dragging = true;
      startLinkDrag(context, event, { index, end: handle === "linkStart" ? "start" : "finish", ended });
    } else if (bar && isDraggable(state, row)) {
      dragging = true;
      startBarDrag(context, event, { index, kind: handle ?? "move", hoverCard, ended });
    } else if (!bar && event.pointerType !== "touch") pan(context, event);
  });
  chartBody.addEventListener("dblclick", (event) => {
    const bar = event.target instanceof Element ? event.target.closest<HTMLElement>(".gp-bar, .gp-handles") : null;
    const row = state.store.rows[Number(bar?.dataset.index ?? -1)];
    if (row) state.options.onOpen?.(row.id);
  });

  return {
    place() {
      const active =
        state.selection.activeColumn === state.columns.length
          ? state.store.indexOf.get(state.selection.activeRow ?? "")
          : undefined;
      handles.place(dragging ? handles.index : state.hoverIndex >= 0 ? state.hoverIndex : (active ?? -1));
    },
  };
}

/** Moves the chart under the pointer; a press without movement opens the link under it. */
function pan(context: ViewContext, down: PointerEvent): void {
  const { state } = context;
  const link = state.store.links.ids[state.hoverLink];
  let { clientX: lastX, clientY: lastY } = down;
  listenToDrag(state.frame.chartBody, down, {
    move(event) {
      state.frame.chartBody.dataset.over = "pan";
      context.scrollBy(lastX - event.clientX, lastY - event.clientY);
      lastX = event.clientX;
      lastY = event.clientY;
    },
    end(_committed, moved) {
      state.frame.chartBody.dataset.over = "";
      if (!moved && link !== undefined) state.options.onLinkOpen?.(link);
    },
  });
}

function windowInSight(state: ViewState) {
  const { rowHeight } = state.metrics;
  const rows = rowWindow({
    scrollTop: state.scrollTop,
    height: state.bodyHeight,
    rowHeight,
    count: state.store.visible.length,
  });
  return { ...rows, width: state.chartPaneWidth };
}
