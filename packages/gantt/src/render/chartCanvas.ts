import { rowWindow } from "../layout/rowWindow.ts";
import type { ViewState } from "../view/viewState.ts";
import type { ChartTheme } from "./chartTheme.ts";
import { isOverview } from "./paint.ts";
import type { Paint } from "./paint.ts";
import { paintBackground } from "./paintBackground.ts";
import { paintHeader } from "./paintHeader.ts";
import { paintLinks } from "./paintLinks.ts";
import { paintMarks, paintOutOfSight, paintOverview } from "./paintMarks.ts";
import { paintProgressLine } from "./paintProgressLine.ts";
import { paintToday } from "./paintToday.ts";

export interface ChartCanvas {
  draw(): void;
  setTheme(theme: ChartTheme): void;
}

export function createChartCanvas(state: ViewState): ChartCanvas {
  const { canvas, headCanvas } = state.frame;
  const body = canvas.getContext("2d", { alpha: false });
  const head = headCanvas.getContext("2d", { alpha: false });
  let theme: ChartTheme | null = null;
  let headDrawn = "";
  return {
    setTheme(next) {
      theme = next;
      headDrawn = "";
    },
    draw() {
      const width = state.chartPaneWidth;
      const height = state.bodyHeight;
      if (!body || !head || !theme || width <= 0 || height <= 0) return;
      const { rowHeight, headerHeight } = state.metrics;
      const { from, to } = rowWindow({
        scrollTop: state.scrollTop,
        height,
        rowHeight,
        count: state.store.visible.length,
      });
      prepare(canvas, body, { width, height, top: headerHeight });
      const paint: Paint = { g: body, state, theme, width, height, from, to };
      body.fillStyle = theme.surface;
      body.fillRect(0, 0, width, height);
      paintBackground(paint);
      if (isOverview(state)) paintOverview(paint);
      paintMarks(paint);
      if (state.layers.links !== false) paintLinks(paint);
      paintToday(paint);
      if (state.layers.progress) paintProgressLine(paint);
      paintOutOfSight(paint);
      const headNow = `${width} ${state.chartX} ${state.scale.origin} ${state.scale.pixelsPerDay} ${state.today}`;
      if (headNow === headDrawn) return;
      headDrawn = headNow;
      prepare(headCanvas, head, { width, height: headerHeight, top: 0 });
      paintHeader({ ...paint, g: head });
    },
  };
}

/** Sizes a canvas for the screen's density; one unit of its context is one CSS pixel. */
function prepare(
  canvas: HTMLCanvasElement,
  g: CanvasRenderingContext2D,
  box: { width: number; height: number; top: number },
): void {
  const ratio = window.devicePixelRatio || 1;
  const width = Math.round(box.width * ratio);
  const height = Math.round(box.height * ratio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
    canvas.style.width = `${box.width}px`;
    canvas.style.height = `${box.height}px`;
    canvas.style.top = `${box.top}px`;
  }
  g.setTransform(ratio, 0, 0, ratio, 0, 0);
}
