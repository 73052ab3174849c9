import { MINUTES_PER_DAY } from "@gantry/engine";
import { SCREEN_METRICS } from "../layout/metrics.ts";
import { clampZoom, toInstant, toPixels, zoomStep } from "../layout/timeScale.ts";
import { createEditing } from "../edit/editing.ts";
import { listenToBars } from "../input/barPointer.ts";
import { listenToColumns } from "../input/columnPointer.ts";
import { listenToGrid } from "../input/gridPointer.ts";
import { listenToKeys } from "../input/keyboard.ts";
import { listenToClipboard } from "../input/clipboard.ts";
import { listenToSplitter } from "../input/splitter.ts";
import { createChartCanvas } from "../render/chartCanvas.ts";
import { readChartTheme } from "../render/chartTheme.ts";
import { createFrame } from "../render/frame.ts";
import { drawGridHeader, moveFrozenHeads } from "../render/gridHeader.ts";
import { createHoverCard } from "../render/hoverCard.ts";
import { createRowLayer } from "../render/rowLayer.ts";
import { NOTHING_SELECTED, selectCell } from "../selection/selectionModel.ts";
import type { SelectionState } from "../selection/selectionModel.ts";
import { createPlanStore } from "../store/planStore.ts";
import type { PlanView, PlanViewOptions } from "./planView.ts";
import { describeSelection } from "./describeSelection.ts";
import { listenToScrolling, readScroll, revealCell } from "./scrolling.ts";
import { layoutColumns, layoutView, scrollChartTo } from "./viewLayout.ts";
import { cellKey } from "./viewState.ts";
import type { Dirt, ViewContext, ViewState } from "./viewState.ts";
import { watchTheme } from "./watchTheme.ts";

let views = 0;

/** Builds grid and chart into the element and draws what the setters say. Needs the style sheet `@gantry/gantt/gantt.css`. */
export function createPlanView(host: HTMLElement, options: PlanViewOptions): PlanView {
  const frame = createFrame(host, options.texts);
  const state: ViewState = {
    uid: `gp${++views}`,
    options,
    frame,
    metrics: SCREEN_METRICS,
    store: createPlanStore(),
    columns: [],
    columnX: [],
    columnsWidth: 0,
    scale: { origin: 0, pixelsPerDay: clampZoom(options.pixelsPerDay ?? 28) },
    chartWidth: 0,
    scrollTop: 0,
    chartX: 0,
    gridX: 0,
    bodyHeight: 0,
    gridPaneWidth: 0,
    chartPaneWidth: 0,
    gridWidth: options.gridWidth ?? 480,
    mode: options.mode ?? "split",
    layers: options.layers ?? {},
    readOnly: options.readOnly ?? false,
    shading: null,
    today: null,
    selection: NOTHING_SELECTED,
    hoverIndex: -1,
    hoverLink: -1,
    heldBar: null,
    heldLink: null,
    heldEdits: new Map(),
    flashing: new Set(),
    editing: false,
  };
  const rowLayer = createRowLayer(state);
  const canvas = createChartCanvas(state);
  let dirt = new Set<Dirt>();
  let waiting = 0;
  let placed = false;
  let focusInside = false;
  const before = new Map<string, () => void>();

  const context: ViewContext = {
    state,
    request(what) {
      dirt.add(what);
      if (waiting !== 0) return;
      waiting = requestAnimationFrame(draw);
      // The very first drawing does not wait for a frame, only for the setters that follow.
      if (!placed) queueMicrotask(drawFirst);
    },
    beforeDraw(key, run) {
      before.set(key, run);
      context.request("scroll");
    },
    setSelection(selection, reveal = true) {
      state.selection = selection;
      context.request("selection");
      const position = state.store.positionOf(selection.activeRow);
      if (reveal && position >= 0) context.reveal(position, selection.activeColumn);
      options.onSelect?.(describeSelection(state));
    },
    reveal(position, column) {
      revealCell(state, position, column);
      context.request("scroll");
    },
    revealInstant(instant, align = "near") {
      const x = toPixels(state.scale, instant);
      const inSight = x >= state.chartX + 40 && x <= state.chartX + state.chartPaneWidth - 40;
      if (align === "near" && inSight) return;
      scrollChartTo(state, align === "start" ? x - 64 : x - state.chartPaneWidth / 3);
      context.request("scroll");
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
    scrollBy(x, y) {
      frame.scroller.scrollBy(x, y);
    },
    announce(text) {
      frame.status.textContent = text;
    },
    focusGrid() {
      focusInside = true;
      // At once, so that no key is lost; the active cell takes the focus over when it is drawn.
      if (!frame.scroller.contains(document.activeElement)) frame.scroller.focus({ preventScroll: true });
      context.request("selection");
    },
  };

  const editing = createEditing(context);
  const hoverCard = createHoverCard(context);
  listenToScrolling(context);
  listenToGrid(context, editing);
  listenToColumns(context);
  const bars = listenToBars(context, { editing, hoverCard });
  listenToSplitter(context);
  listenToKeys(context, editing);
  listenToClipboard(context, editing);
  frame.scroller.addEventListener("focusin", () => (focusInside = true));
  frame.scroller.addEventListener("focusout", () => (focusInside = false));
  const stopTheme = watchTheme(frame.root, refreshTheme);
  const resizes = new ResizeObserver(() => context.request("layout"));
  resizes.observe(frame.root);
  refreshTheme();
  context.request("layout");

  function drawFirst(): void {
    if (placed || waiting === 0 || Number.isNaN(state.store.dates.from) || state.columns.length === 0) return;
    cancelAnimationFrame(waiting);
    draw();
  }

  function draw(): void {
    waiting = 0;
    const runs = [...before.values()];
    before.clear();
    for (const run of runs) run();
    const now = dirt;
    dirt = new Set();
    // What ran asked for this very drawing, unless it wants to run again in the next frame.
    if (waiting !== 0 && before.size === 0) {
      cancelAnimationFrame(waiting);
      waiting = 0;
    }
    if (now.has("columns")) {
      layoutColumns(state);
      drawGridHeader(state);
    }
    if (now.has("columns") || now.has("layout")) layoutView(state);
    if (!placed && !Number.isNaN(state.store.dates.from) && state.chartPaneWidth > 0) {
      placed = true;
      scrollChartTo(state, toPixels(state.scale, state.store.dates.from) - 64);
    }
    readScroll(state);
    ensureActive();
    // Making cells anew takes the focus from the one that had it.
    const hadFocus = focusInside;
    rowLayer.draw(now);
    moveFrozenHeads(state);
    if (state.mode !== "grid") canvas.draw();
    const cell = rowLayer.activeCell();
    if (hadFocus && !state.editing && cell && document.activeElement !== cell) cell.focus({ preventScroll: true });
    bars.place();
    editing.place();
    hoverCard.place();
    frame.empty.hidden = state.store.rows.length > 0;
  }

  /** There is always an active cell where there are rows, so that Tab can reach the plan. */
  function ensureActive(): void {
    const { store, selection } = state;
    if (store.visible.length === 0 || store.positionOf(selection.activeRow) >= 0) return;
    const first = nearestVisible(selection) ?? store.rowAt(0);
    if (first)
      state.selection = selectCell(NOTHING_SELECTED, { row: first.id, column: Math.max(0, selection.activeColumn) });
  }

  /** The collapsed ancestor that hides the active row. */
  function nearestVisible(selection: SelectionState) {
    const { store } = state;
    let row = store.rows[store.indexOf.get(selection.activeRow ?? "") ?? -1];
    while (row && store.positionOf(row.id) < 0) row = store.rows[store.indexOf.get(row.parentId ?? "") ?? -1];
    return row;
  }

  function refreshTheme(): void {
    canvas.setTheme(readChartTheme(frame.root));
    context.request("scroll");
  }

  return {
    element: frame.root,
    setRows(rows) {
      state.store.setRows(rows);
      frame.gridPane.setAttribute("aria-rowcount", String(state.store.visible.length + 1));
      context.request("content");
      context.request("layout");
    },
    setColumns(columns) {
      state.columns = columns;
      frame.gridPane.setAttribute("aria-colcount", String(columns.length + 2));
      context.request("columns");
    },
    setDates(source) {
      state.store.setDates(source);
      context.request("content");
      context.request("layout");
    },
    updateDates(changed) {
      state.store.updateDates(changed);
      const { from, to } = state.store.dates;
      const outgrown = toPixels(state.scale, from) < 0 || toPixels(state.scale, to) > state.chartWidth;
      context.request(outgrown ? "layout" : "content");
    },
    setLinks(links) {
      state.store.setLinks(links);
      context.request("scroll");
    },
    setCalendar(shading) {
      state.shading = shading;
      context.request("scroll");
    },
    setToday(today) {
      state.today = today;
      context.request("layout");
    },
    setLayers(layers) {
      state.layers = layers;
      context.request("content");
    },
    setReadOnly(readOnly) {
      state.readOnly = readOnly;
      context.request("content");
    },
    setMode(mode) {
      state.mode = mode;
      context.request("layout");
    },
    setGridWidth: context.setGridWidth,
    get pixelsPerDay() {
      return state.scale.pixelsPerDay;
    },
    setZoom: (pixelsPerDay) => context.setZoom(pixelsPerDay),
    zoomIn: () => context.setZoom(zoomStep(state.scale.pixelsPerDay, 1)),
    zoomOut: () => context.setZoom(zoomStep(state.scale.pixelsPerDay, -1)),
    fit() {
      const { from, to } = state.store.dates;
      if (Number.isNaN(from)) return;
      layoutView(state);
      const days = Math.max(1, (to - from) / MINUTES_PER_DAY);
      context.setZoom(Math.max(1, state.chartPaneWidth - 160) / days);
      context.revealInstant(from, "start");
    },
    scrollToRow(rowId) {
      const position = state.store.positionOf(rowId);
      if (position >= 0) context.reveal(position);
      const start = state.store.dates.start[state.store.indexOf.get(rowId) ?? -1];
      if (start !== undefined && !Number.isNaN(start)) context.revealInstant(start);
    },
    scrollToDate: (instant) => context.revealInstant(instant, "start"),
    scrollToToday() {
      if (state.today !== null) context.revealInstant(state.today, "start");
    },
    get selection() {
      return describeSelection(state);
    },
    select(rowIds, columnId) {
      const [first] = rowIds;
      if (first === undefined) return;
      const column =
        columnId === undefined
          ? Math.max(0, state.selection.activeColumn)
          : state.columns.findIndex((each) => each.id === columnId);
      context.setSelection({ ...selectCell(state.selection, { row: first, column }), extra: new Set(rowIds) });
    },
    edit: (place, text) => editing.startAt(place, text),
    showCellError(place, message, typedText) {
      state.heldEdits.set(cellKey(place.rowId, place.columnId), { text: typedText, message });
      context.request("content");
      context.announce(message);
    },
    flash(rowIds) {
      for (const id of rowIds) state.flashing.add(id);
      context.request("content");
      setTimeout(() => {
        for (const id of rowIds) state.flashing.delete(id);
        context.request("content");
      }, 1600);
    },
    refreshTheme,
    focus: () => context.focusGrid(),
    destroy() {
      cancelAnimationFrame(waiting);
      resizes.disconnect();
      stopTheme();
      hoverCard.destroy();
      frame.root.remove();
    },
  };
}
