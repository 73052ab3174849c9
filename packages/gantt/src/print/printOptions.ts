import type { Instant } from "@gantry/engine";
import type { Metrics } from "../layout/metrics.ts";
import type { TimeScale } from "../layout/timeScale.ts";
import type { Column } from "../model/column.ts";
import type { DatesSource } from "../model/barDates.ts";
import type { PlanFormat } from "../model/planFormat.ts";
import type { PlanLink } from "../model/planLink.ts";
import type { PlanRow } from "../model/planRow.ts";
import type { PlanTexts } from "../model/planTexts.ts";
import type { Shading } from "../model/shading.ts";
import type { PlanStore } from "../store/planStore.ts";
import type { ChartLayers } from "../view/planView.ts";

/** The plan to be printed, in the shapes the view takes. */
export interface PrintModel {
  rows: readonly PlanRow[];
  /** Shown in this order and with these widths, left of the chart. */
  columns: readonly Column[];
  dates: DatesSource;
  links: readonly PlanLink[];
  shading?: Shading;
  today?: Instant;
  /** Where the progress line runs. */
  dataDate?: Instant;
}

export interface PrintOptions {
  title: string;
  /** Second line, such as who printed it and when. */
  subtitle?: string;
  texts: PlanTexts;
  format: PlanFormat;
  /** Pixels at 96 to the inch; A4 across where left out. */
  pageWidth?: number;
  pageHeight?: number;
  margin?: number;
  /** Without it the whole plan fits the width of one page; with it pages go on to the right. */
  pixelsPerDay?: number;
  layers?: ChartLayers;
  /** 0 Sunday to 6 Saturday; 1 where left out. */
  weekStart?: number;
}

export const PRINT_METRICS: Metrics = {
  rowHeight: 22,
  headerHeight: 36,
  barHeight: 11,
  summaryHeight: 6,
  milestoneSize: 11,
};

/** One page: which rows and which stretch of the chart it shows, and where. */
export interface PrintPage {
  number: number;
  of: number;
  /** Half-open range of visible positions. */
  from: number;
  to: number;
  /** Pixels of the chart at the page's left edge. */
  chartX: number;
  top: number;
  gridWidth: number;
  chartWidth: number;
  width: number;
  height: number;
  margin: number;
}

/** What the parts of a page are drawn from. */
export interface PrintJob {
  store: PlanStore;
  scale: TimeScale;
  model: PrintModel;
  options: PrintOptions;
  page: PrintPage;
}

/** Colours of print: dark on white, each told by its shape too. */
export const INK = {
  text: "#1d2330",
  muted: "#5f687a",
  line: "#e3e6ec",
  lineStrong: "#b9c0cd",
  shade: "#f3f4f7",
  bar: "#bccdfb",
  barEdge: "#4664c8",
  critical: "#f9d9d7",
  criticalEdge: "#b93232",
  summary: "#39435a",
  link: "#7b8598",
  baseline: "#a3abba",
  progressLine: "#9333a8",
  float: "#8d97ab",
  deadline: "#217a4c",
  today: "#c2410c",
} as const;
