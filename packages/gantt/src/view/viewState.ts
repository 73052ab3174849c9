import type { Instant } from "@gantry/engine";
import type { Column } from "../model/column.ts";
import type { Shading } from "../model/shading.ts";
import type { Metrics } from "../layout/metrics.ts";
import type { TimeScale } from "../layout/timeScale.ts";
import type { Frame } from "../render/frame.ts";
import type { SelectionState } from "../selection/selectionModel.ts";
import type { PlanStore } from "../store/planStore.ts";
import type { ChartLayers, PaneMode, PlanViewOptions } from "./planView.ts";

/** Width of the row numbers. */
export const GUTTER_WIDTH = 48;

/** A refused or waiting edit: the cell goes on showing what was typed. */
export interface HeldEdit {
  text: string;
  /** null while the host has not answered. */
  message: string | null;
}

/** A bar as the pointer holds it, before the host has answered with dates. */
export interface HeldBar {
  rowId: string;
  kind: "move" | "start" | "finish" | "progress";
  start: Instant;
  finish: Instant;
  percent: number;
}

/** A link being drawn from a bar's end to the pointer, in chart pixels. */
export interface HeldLink {
  fromIndex: number;
  fromEnd: "start" | "finish";
  x: number;
  y: number;
  /** Row and end under the pointer, where it would be linked to. */
  toIndex: number;
  toEnd: "start" | "finish";
}

/** Everything the drawing parts read and the gestures change. One object for the life of a view. */
export interface ViewState {
  readonly uid: string;
  readonly options: PlanViewOptions;
  readonly frame: Frame;
  readonly metrics: Metrics;
  readonly store: PlanStore;
  columns: readonly Column[];
  /** Left edge of each column behind the row numbers, and the width of all. */
  columnX: readonly number[];
  columnsWidth: number;
  scale: TimeScale;
  /** Width of the whole chart at this zoom. */
  chartWidth: number;
  scrollTop: number;
  chartX: number;
  gridX: number;
  /** Sizes of what is in sight. */
  bodyHeight: number;
  gridPaneWidth: number;
  chartPaneWidth: number;
  gridWidth: number;
  mode: PaneMode;
  layers: ChartLayers;
  readOnly: boolean;
  shading: Shading | null;
  today: Instant | null;
  dataDate: Instant | null;
  selection: SelectionState;
  hoverIndex: number;
  hoverLink: number;
  heldBar: HeldBar | null;
  heldLink: HeldLink | null;
  /** By `cellKey`. */
  heldEdits: Map<string, HeldEdit>;
  flashing: Set<string>;
  /** Ids of a path that is drawn strong; null without one. */
  highlight: { rows: ReadonlySet<string>; links: ReadonlySet<string> } | null;
  editing: boolean;
  /** The keyboard is in the plan: the active cell gets the focus at each drawing. */
  focusInside: boolean;
}

/** What one drawing has to bring up to date. */
export type Dirt = "scroll" | "selection" | "content" | "columns" | "layout";

/** What is brought up to date at each drawing, in this order. */
export interface DrawnPart {
  draw(dirt: ReadonlySet<Dirt>): void;
}

/** What the parts of the view may ask of it. */
export interface ViewContext {
  readonly state: ViewState;
  /** Draws in the next frame. */
  request(dirt: Dirt): void;
  /** Runs before the next drawing, once; a later call with the same key replaces an earlier one. */
  beforeDraw(key: string, run: () => void): void;
  setSelection(selection: SelectionState, reveal?: boolean): void;
  /** Scrolls a row (and a column) into sight. */
  reveal(position: number, column?: number): void;
  /** Scrolls the chart so that the instant is in sight. */
  revealInstant(instant: Instant, align?: "near" | "start"): void;
  setZoom(pixelsPerDay: number, paneX?: number): void;
  setGridWidth(pixels: number): void;
  scrollBy(x: number, y: number): void;
  announce(text: string): void;
  focusGrid(): void;
}

export function cellKey(rowId: string, columnId: string): string {
  return `${rowId}\n${columnId}`;
}
