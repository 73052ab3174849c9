import type { ViewState } from "../view/viewState.ts";
import type { ChartTheme } from "./chartTheme.ts";

/** What a painter gets: a context whose origin is the chart's top left corner, and the rows in sight. */
export interface Paint {
  g: CanvasRenderingContext2D;
  state: ViewState;
  theme: ChartTheme;
  width: number;
  height: number;
  from: number;
  to: number;
}

/** Below this median width of a bar, bars are drawn on the canvas and have no elements. */
const OVERVIEW_BELOW = 3;

export function isOverview(state: ViewState): boolean {
  return (state.store.medianLength * state.scale.pixelsPerDay) / 1440 < OVERVIEW_BELOW;
}
