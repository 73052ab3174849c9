import type { Instant } from "@gantry/engine";
import type { BarDates, DatesSource } from "../model/barDates.ts";
import type { Column } from "../model/column.ts";
import type { PlanFormat } from "../model/planFormat.ts";
import type { PlanLink } from "../model/planLink.ts";
import type { PlanRow } from "../model/planRow.ts";
import type { PlanTexts } from "../model/planTexts.ts";
import type { Shading } from "../model/shading.ts";
import type { CellPlace, PlanEvents, Selection } from "./planEvents.ts";

/** Grid and chart beside each other, or one of them alone (phones). */
export type PaneMode = "split" | "grid" | "chart";

/** What the chart draws beside bars. All true where left out, but the baseline, the forecast and the progress line. */
export interface ChartLayers {
  links?: boolean;
  float?: boolean;
  baseline?: boolean;
  /** How far the finish of a forecast reaches. */
  forecast?: boolean;
  /** The data date, bent to how far each row is; drawn where there is a data date. */
  progress?: boolean;
  deadlines?: boolean;
  labels?: boolean;
  critical?: boolean;
}

export interface PlanViewOptions extends PlanEvents {
  texts: PlanTexts;
  format: PlanFormat;
  /** Nothing can be edited, dragged or linked. */
  readOnly?: boolean;
  /** Pixels a day takes in the chart; 28 where left out. */
  pixelsPerDay?: number;
  /** Width of the grid in pixels; 480 where left out. */
  gridWidth?: number;
  mode?: PaneMode;
  layers?: ChartLayers;
  /** 0 Sunday to 6 Saturday; 1 where left out. */
  weekStart?: number;
}

/** Rows and links that belong together, e.g. what drives a date. */
export interface Highlight {
  rowIds: readonly string[];
  linkIds: readonly string[];
}

/** The plan on the screen. Setters may be called in any order and as often as wished; drawing waits for the next frame. */
export interface PlanView {
  readonly element: HTMLElement;
  setRows(rows: readonly PlanRow[]): void;
  setColumns(columns: readonly Column[]): void;
  /** Asked for rows as they first appear; changes after that come through updateDates, or another setDates. */
  setDates(source: DatesSource): void;
  /** Cheap: only what changed, drawn in the same frame when called from an event. */
  updateDates(changed: Iterable<readonly [string, BarDates]>): void;
  setLinks(links: readonly PlanLink[]): void;
  setCalendar(shading: Shading): void;
  setToday(today: Instant | null): void;
  /** Where the progress line runs. */
  setDataDate(dataDate: Instant | null): void;
  setLayers(layers: ChartLayers): void;
  setReadOnly(readOnly: boolean): void;
  setMode(mode: PaneMode): void;
  setGridWidth(pixels: number): void;
  readonly pixelsPerDay: number;
  /** Keeps the middle of the chart in place. */
  setZoom(pixelsPerDay: number): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Zooms and scrolls so that the whole plan is in sight. */
  fit(): void;
  scrollToRow(rowId: string): void;
  scrollToDate(instant: Instant): void;
  scrollToToday(): void;
  readonly selection: Selection;
  select(rowIds: readonly string[], columnId?: string): void;
  /** Opens the editor of a cell, with `text` typed into it where given. */
  edit(place: CellPlace, text?: string): void;
  /** Shows a refusal at a cell, with the typed text kept there until it is mended or given up with Escape. */
  showCellError(place: CellPlace, message: string, typedText: string): void;
  /** Lights rows up for a moment: somebody else changed them. */
  flash(rowIds: readonly string[]): void;
  /** Draws a path through the plan strong and all else faint, until the next call; null ends it. */
  highlight(path: Highlight | null): void;
  /** Reads the colours again; needed only when the theme changed by other means than data-theme or the system. */
  refreshTheme(): void;
  focus(): void;
  destroy(): void;
}
