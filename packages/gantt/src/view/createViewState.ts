import { SCREEN_METRICS } from "../layout/metrics.ts";
import { clampZoom } from "../layout/timeScale.ts";
import type { Frame } from "../render/frame.ts";
import { NOTHING_SELECTED } from "../selection/selectionModel.ts";
import { createPlanStore } from "../store/planStore.ts";
import type { PlanViewOptions } from "./planView.ts";
import type { ViewState } from "./viewState.ts";

let views = 0;

/** The state of a view that shows nothing yet. */
export function createViewState(frame: Frame, options: PlanViewOptions): ViewState {
  return {
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
    dataDate: null,
    selection: NOTHING_SELECTED,
    hoverIndex: -1,
    hoverLink: -1,
    heldBar: null,
    heldLink: null,
    heldEdits: new Map(),
    flashing: new Set(),
    highlight: null,
    editing: false,
    focusInside: false,
  };
}
