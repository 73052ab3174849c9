import { clampZoom, toInstant, toPixels } from "../layout/timeScale.ts";
import { describeSelection } from "./describeSelection.ts";
import { START_MARGIN } from "./frameLoop.ts";
import type { FrameLoop } from "./frameLoop.ts";
import { revealCell } from "./scrolling.ts";
import { layoutView, scrollChartTo } from "./viewLayout.ts";
import type { ViewContext, ViewState } from "./viewState.ts";

/** Nearer to an edge than this a date does not count as in sight. */
const EDGE = 40;

export function createViewContext(state: ViewState, loop: FrameLoop): ViewContext {
  const { frame, options } = state;
  const context: ViewContext = {
    state,
    request: loop.request,
    beforeDraw: loop.beforeDraw,
    setSelection(selection, reveal = true) {
      state.selection = selection;
      context.request("selection");
      const position = state.store.positionOf(selection.activeRow);
      if (reveal && position >= 0) context.reveal(position, selection.activeColumn);
      options.onSelect?.(describeSelection(state));
    },
    reveal(position, column) {
      revealCell(state, position, column);
      const row = state.store.rowAt(position);
      if (row) loop.revealLater(row.id, column);
    },
    revealInstant(instant, align = "near") {
      context.request("scroll");
      if (loop.beginAt(instant)) return;
      const x = toPixels(state.scale, instant);
      const inSight = x >= state.chartX + EDGE && x <= state.chartX + state.chartPaneWidth - EDGE;
      if (align === "near" && inSight) return;
      scrollChartTo(state, align === "start" ? x - START_MARGIN : x - state.chartPaneWidth / 3);
    },
    setZoom(pixelsPerDay, paneX = state.chartPaneWidth / 2) {
      const next = clampZoom(pixelsPerDay);
      const anchor = toInstant(state.scale, state.chartX + paneX);
      state.scale = { ...state.scale, pixelsPerDay: next };
      layoutView(state);
      scrollChartTo(state, toPixels(state.scale, anchor) - paneX);
      context.request("content");
      options.onZoom?.(next);
    },
    setGridWidth(pixels) {
      state.gridWidth = pixels;
      context.request("layout");
    },
    scrollBy: (x, y) => frame.scroller.scrollBy(x, y),
    announce(text) {
      frame.status.textContent = text;
    },
    focusGrid() {
      state.focusInside = true;
      // At once, so that no key is lost; the active cell takes the focus over when it is drawn.
      if (!frame.scroller.contains(document.activeElement)) frame.scroller.focus({ preventScroll: true });
      context.request("selection");
    },
  };
  return context;
}
