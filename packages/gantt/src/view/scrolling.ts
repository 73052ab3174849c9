import { scrollTopFor } from "../layout/rowWindow.ts";
import { GUTTER_WIDTH } from "./viewState.ts";
import type { ViewContext, ViewState } from "./viewState.ts";

/** Takes over where the scroller stands; the strips follow it, and it follows them. */
export function readScroll(state: ViewState): void {
  const { scroller, verticalStrip, gridStrip, chartStrip } = state.frame;
  state.scrollTop = Math.round(scroller.scrollTop);
  if (state.mode === "grid") state.gridX = Math.round(scroller.scrollLeft);
  else {
    state.chartX = Math.round(scroller.scrollLeft);
    state.gridX = Math.max(0, Math.min(state.gridX, state.columnsWidth - state.gridPaneWidth));
  }
  follow(verticalStrip, "scrollTop", state.scrollTop);
  follow(gridStrip, "scrollLeft", state.gridX);
  follow(chartStrip, "scrollLeft", state.chartX);
}

const last = new WeakMap<HTMLElement, number>();

function follow(strip: HTMLElement, axis: "scrollTop" | "scrollLeft", value: number): void {
  if (last.get(strip) === value) return;
  last.set(strip, value);
  strip[axis] = value;
}

/** Listens to scroller, strips and the sideways wheel over the grid. */
export function listenToScrolling(context: ViewContext): void {
  const { state } = context;
  const { scroller, verticalStrip, gridStrip, chartStrip, gridPane } = state.frame;
  scroller.addEventListener("scroll", () => context.request("scroll"), { passive: true });
  const onStrip = (strip: HTMLElement, axis: "scrollTop" | "scrollLeft", take: (value: number) => void) =>
    strip.addEventListener(
      "scroll",
      () => {
        const value = Math.round(strip[axis]);
        if (last.get(strip) === value) return;
        last.set(strip, value);
        take(value);
        context.request("scroll");
      },
      { passive: true },
    );
  onStrip(verticalStrip, "scrollTop", (value) => (scroller.scrollTop = value));
  onStrip(chartStrip, "scrollLeft", (value) => (scroller.scrollLeft = value));
  onStrip(gridStrip, "scrollLeft", (value) => {
    if (state.mode === "grid") scroller.scrollLeft = value;
    else state.gridX = value;
  });
  gridPane.addEventListener(
    "wheel",
    (event) => {
      const sideways = event.shiftKey ? event.deltaY : event.deltaX;
      if (state.mode !== "split" || event.ctrlKey || Math.abs(sideways) <= Math.abs(event.shiftKey ? 0 : event.deltaY))
        return;
      event.preventDefault();
      state.gridX += sideways;
      context.request("scroll");
    },
    { passive: false },
  );
  state.frame.chartPane.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const paneX = event.clientX - state.frame.chartPane.getBoundingClientRect().left;
      const factor = Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 200);
      context.beforeDraw("wheelZoom", () => context.setZoom(state.scale.pixelsPerDay * factor, paneX));
    },
    { passive: false },
  );
}

/** Scrolls as little as needed to bring a row, and a column, into sight. */
export function revealCell(state: ViewState, position: number, column?: number): void {
  const view = {
    scrollTop: state.frame.scroller.scrollTop,
    height: state.bodyHeight,
    rowHeight: state.metrics.rowHeight,
  };
  const top = scrollTopFor(position, view);
  if (top !== view.scrollTop) state.frame.scroller.scrollTop = top;
  if (column === undefined) return;
  const shape = state.columns[column];
  if (!shape || shape.frozen) return;
  const frozen = state.columns.reduce((width, each) => width + (each.frozen ? each.width : 0), GUTTER_WIDTH);
  const x = state.columnX[column] ?? 0;
  let target = state.gridX;
  if (x + shape.width > target + state.gridPaneWidth) target = x + shape.width - state.gridPaneWidth;
  if (x - frozen < target) target = x - frozen;
  if (target === state.gridX) return;
  state.gridX = target;
  if (state.mode === "grid") state.frame.scroller.scrollLeft = target;
}
