import { rowWindow } from "../layout/rowWindow.ts";
import type { ViewState } from "../view/viewState.ts";
import type { ChartTheme } from "./chartTheme.ts";
import { isOverview } from "./paint.ts";
import type { Paint } from "./paint.ts";
import { paintBackground } from "./paintBackground.ts";
import { paintHeader } from "./paintHeader.ts";
import { paintLinks } from "./paintLinks.ts";
import { paintMarks, paintOverview } from "./paintMarks.ts";
import { paintToday } from "./paintToday.ts";

export interface ChartCanvas {
  draw(): void;
  setTheme(theme: ChartTheme): void;
}

export function createChartCanvas(state: ViewState): ChartCanvas {
  const { canvas } = state.frame;
  const g = canvas.getContext("2d", { alpha: false });
  let theme: ChartTheme | null = null;
  return {
    setTheme(next) {
      theme = next;
    },
    draw() {
      const width = state.chartPaneWidth;
      const height = state.bodyHeight + state.metrics.headerHeight;
      if (!g || !theme || width <= 0 || height <= 0) return;
      const ratio = window.devicePixelRatio || 1;
      if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
        canvas.width = Math.round(width * ratio);
        canvas.height = Math.round(height * ratio);
        canvas.style.width = `${width}px`;
        canvas.style.height = `${height}px`;
      }
      const { rowHeight, headerHeight } = state.metrics;
      const { from, to } = rowWindow({ scrollTop: state.scrollTop, height: state.bodyHeight, rowHeight, count: state.store.visible.length });
      const paint: Paint = { g, state, theme, width, height, from, to };
      g.setTransform(ratio, 0, 0, ratio, 0, 0);
      g.fillStyle = theme.surface;
      g.fillRect(0, 0, width, height);
      g.save();
      g.translate(0, headerHeight);
      paintBackground(paint);
      if (isOverview(state)) paintOverview(paint);
      paintMarks(paint);
      if (state.layers.links !== false) paintLinks(paint);
      paintToday(paint);
      g.restore();
      paintHeader(paint);
    },
  };
}
