import { MINUTES_PER_DAY } from "@gantry/engine";
import { toInstant, toPixels } from "../layout/timeScale.ts";
import { GUTTER_WIDTH } from "./viewState.ts";
import type { ViewState } from "./viewState.ts";

const MIN_GRID = 140;
const MIN_CHART = 120;
/** Room before the first and after the last bar. */
const PAD_BEFORE = 240;
const PAD_AFTER = 480;
const EMPTY_SPAN = 90 * MINUTES_PER_DAY;

/** Edges of the columns; the row numbers stand before them. */
export function layoutColumns(state: ViewState): void {
  let x = GUTTER_WIDTH;
  const columnX: number[] = [];
  for (const column of state.columns) {
    columnX.push(x);
    x += column.width;
  }
  state.columnX = columnX;
  state.columnsWidth = x;
}

/** Measures the component and gives panes, strips and contents their sizes. Keeps the date at the chart's left edge there. */
export function layoutView(state: ViewState): void {
  const { frame, metrics, store } = state;
  const strip = matchMedia("(pointer: coarse)").matches ? 0 : 12;
  const width = Math.max(0, frame.root.clientWidth - strip);
  const height = Math.max(0, frame.root.clientHeight - strip);
  const wanted = Math.max(MIN_GRID, Math.min(state.gridWidth, width - MIN_CHART));
  state.gridPaneWidth = state.mode === "split" ? wanted : state.mode === "grid" ? width : 0;
  state.chartPaneWidth = width - state.gridPaneWidth;
  state.bodyHeight = Math.max(0, height - metrics.headerHeight);
  frame.root.dataset.mode = state.mode;
  frame.root.style.setProperty("--gp-row", `${metrics.rowHeight}px`);
  frame.root.style.setProperty("--gp-header", `${metrics.headerHeight}px`);
  frame.root.style.setProperty("--gp-strip", `${strip}px`);
  const left = toInstant(state.scale, state.chartX);
  layoutTime(state);
  const contentWidth = state.mode === "grid" ? state.columnsWidth : state.gridPaneWidth + state.chartWidth;
  const contentHeight = metrics.headerHeight + store.visible.length * metrics.rowHeight + metrics.rowHeight;
  setSize(frame.content, Math.max(width, contentWidth), Math.max(height, contentHeight));
  setSize(frame.stage, width, height);
  frame.gridPane.style.width = `${state.gridPaneWidth}px`;
  frame.chartPane.style.left = `${state.gridPaneWidth}px`;
  frame.splitter.style.left = `${state.gridPaneWidth}px`;
  frame.splitter.setAttribute("aria-valuenow", String(Math.round(state.gridPaneWidth)));
  frame.splitter.setAttribute("aria-valuemin", String(MIN_GRID));
  frame.splitter.setAttribute("aria-valuemax", String(Math.max(MIN_GRID, width - MIN_CHART)));
  layoutStrips(state, { width, height, contentHeight });
  if (state.mode !== "grid") scrollChartTo(state, toPixels(state.scale, left));
}

/** Span of the chart: all dates and some room around, at least what is in sight. */
function layoutTime(state: ViewState): void {
  const { dates } = state.store;
  const { pixelsPerDay } = state.scale;
  const anchor = state.today ?? 0;
  const first = Number.isNaN(dates.from) ? anchor : Math.min(dates.from, state.today ?? dates.from);
  const last = Number.isNaN(dates.to) ? anchor + EMPTY_SPAN : Math.max(dates.to, state.today ?? dates.to);
  const minutes = (pixels: number) => (pixels * MINUTES_PER_DAY) / pixelsPerDay;
  const origin = Math.floor((first - minutes(PAD_BEFORE)) / MINUTES_PER_DAY) * MINUTES_PER_DAY;
  state.scale = { origin, pixelsPerDay };
  state.chartWidth = Math.ceil(Math.max(toPixels(state.scale, last) + PAD_AFTER, state.chartPaneWidth));
}

function layoutStrips(state: ViewState, size: { width: number; height: number; contentHeight: number }): void {
  const { verticalStrip, gridStrip, chartStrip } = state.frame;
  const inner = (strip: HTMLElement) => strip.firstElementChild as HTMLElement;
  verticalStrip.style.height = `${size.height - state.metrics.headerHeight}px`;
  inner(verticalStrip).style.height = `${size.contentHeight - state.metrics.headerHeight}px`;
  gridStrip.style.width = `${state.gridPaneWidth}px`;
  inner(gridStrip).style.width = `${state.columnsWidth}px`;
  chartStrip.style.left = `${state.gridPaneWidth}px`;
  chartStrip.style.width = `${state.chartPaneWidth}px`;
  inner(chartStrip).style.width = `${state.chartWidth}px`;
}

export function scrollChartTo(state: ViewState, x: number): void {
  const target = Math.round(Math.max(0, Math.min(x, state.chartWidth - state.chartPaneWidth)));
  state.chartX = target;
  if (state.frame.scroller.scrollLeft !== target) state.frame.scroller.scrollLeft = target;
}

function setSize(target: HTMLElement, width: number, height: number): void {
  target.style.width = `${width}px`;
  target.style.height = `${height}px`;
}
