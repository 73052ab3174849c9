import type { Instant } from "@gantry/engine";
import { toPixels } from "../layout/timeScale.ts";
import { drawGridHeader } from "../render/gridHeader.ts";
import { ensureActive } from "./ensureActive.ts";
import { readScroll, revealCell } from "./scrolling.ts";
import { layoutColumns, layoutView, scrollChartTo } from "./viewLayout.ts";
import type { Dirt, DrawnPart, ViewState } from "./viewState.ts";

/** Left of the date that the chart is scrolled to. */
export const START_MARGIN = 64;

/** Draws in animation frames, once however much was asked for. */
export interface FrameLoop {
  request(dirt: Dirt): void;
  beforeDraw(key: string, run: () => void): void;
  /** Brings a cell into sight when sizes are known again, for rows that were added just now. */
  revealLater(rowId: string, column: number | undefined): void;
  /** Where the chart shall begin when it is first drawn; false when that is past. */
  beginAt(instant: Instant): boolean;
  stop(): void;
}

export function createFrameLoop(state: ViewState, parts: readonly DrawnPart[]): FrameLoop {
  let dirt = new Set<Dirt>();
  let waiting = 0;
  let placed = false;
  let begin: Instant | null = null;
  let reveal: { rowId: string; column: number | undefined } | null = null;
  const before = new Map<string, () => void>();

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
    layOut(now);
    readScroll(state);
    ensureActive(state);
    for (const part of parts) part.draw(now);
  }

  function layOut(now: ReadonlySet<Dirt>): void {
    if (now.has("columns")) {
      layoutColumns(state);
      drawGridHeader(state);
    }
    if (now.has("columns") || now.has("layout")) layoutView(state);
    if (!placed && !Number.isNaN(state.store.dates.from) && state.chartPaneWidth > 0) {
      placed = true;
      scrollChartTo(state, toPixels(state.scale, begin ?? state.store.dates.from) - START_MARGIN);
    }
    const position = reveal ? state.store.positionOf(reveal.rowId) : -1;
    if (reveal && position >= 0) revealCell(state, position, reveal.column);
    reveal = null;
  }

  const loop: FrameLoop = {
    request(what) {
      dirt.add(what);
      if (waiting !== 0) return;
      waiting = requestAnimationFrame(draw);
      // The very first drawing does not wait for a frame, only for the setters that follow.
      if (!placed) queueMicrotask(drawFirst);
    },
    beforeDraw(key, run) {
      before.set(key, run);
      loop.request("scroll");
    },
    revealLater(rowId, column) {
      reveal = { rowId, column };
      loop.request("scroll");
    },
    beginAt(instant) {
      if (!placed) begin = instant;
      return !placed;
    },
    stop: () => cancelAnimationFrame(waiting),
  };
  return loop;
}
