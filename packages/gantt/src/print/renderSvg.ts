import { MINUTES_PER_DAY } from "@gantry/engine";
import { toPixels } from "../layout/timeScale.ts";
import type { TimeScale } from "../layout/timeScale.ts";
import { createPlanStore } from "../store/planStore.ts";
import type { PlanStore } from "../store/planStore.ts";
import { printBars } from "./printBars.ts";
import { printGrid } from "./printGrid.ts";
import { printFoot, printHead, printScale } from "./printFrame.ts";
import { printLinks } from "./printLinks.ts";
import { printProgressLine } from "./printProgressLine.ts";
import { INK, PRINT_METRICS } from "./printOptions.ts";
import type { PrintJob, PrintModel, PrintOptions, PrintPage } from "./printOptions.ts";
import { tag } from "./svgMarkup.ts";

const A4_ACROSS = { width: 1123, height: 794 };
const TITLE_HEIGHT = 46;
const FOOT_HEIGHT = 30;
/** Room around the bars, for labels and arrowheads. */
const PAD_BEFORE = 16;
const PAD_AFTER = 120;

/**
 * The plan as pages of SVG, one string each, first down and then to the right. Only attributes are used, no styles and no
 * scripts, so a page can be shown as an image under any content policy. An empty plan gives one page.
 */
export function renderSvg(model: PrintModel, options: PrintOptions): string[] {
  const store = createPlanStore();
  store.setRows(model.rows);
  store.setDates(model.dates);
  store.setLinks(model.links);
  const { scale, pages } = paginate(store, model, options);
  return pages.map((page) => printPage({ store, scale, model, options, page }));
}

function paginate(
  store: PlanStore,
  model: PrintModel,
  options: PrintOptions,
): { scale: TimeScale; pages: PrintPage[] } {
  const width = options.pageWidth ?? A4_ACROSS.width;
  const height = options.pageHeight ?? A4_ACROSS.height;
  const margin = options.margin ?? 32;
  const columns = model.columns.reduce((sum, column) => sum + column.width, 0);
  const gridWidth = Math.min(columns, (width - 2 * margin) * 0.6);
  const chartWidth = width - 2 * margin - gridWidth;
  const top = margin + TITLE_HEIGHT;
  const room = height - top - PRINT_METRICS.headerHeight - FOOT_HEIGHT - margin;
  const perPage = Math.max(1, Math.floor(room / PRINT_METRICS.rowHeight));
  const { from, to } = store.dates;
  const first = Number.isNaN(from) ? (model.today ?? 0) : from;
  const last = Number.isNaN(to) ? first + 30 * MINUTES_PER_DAY : Math.max(to, first + MINUTES_PER_DAY);
  const fitting = (Math.max(40, chartWidth - PAD_BEFORE - PAD_AFTER) * MINUTES_PER_DAY) / (last - first);
  const pixelsPerDay = options.pixelsPerDay ?? fitting;
  const scale = { origin: first - (PAD_BEFORE * MINUTES_PER_DAY) / pixelsPerDay, pixelsPerDay };
  const across =
    options.pixelsPerDay === undefined ? 1 : Math.max(1, Math.ceil((toPixels(scale, last) + PAD_AFTER) / chartWidth));
  const down = Math.max(1, Math.ceil(store.visible.length / perPage));
  const pages: PrintPage[] = [];
  for (let right = 0; right < across; right++) {
    for (let below = 0; below < down; below++) {
      const begin = below * perPage;
      pages.push({
        number: pages.length + 1,
        of: across * down,
        from: begin,
        to: Math.min(begin + perPage, store.visible.length),
        chartX: right * chartWidth,
        top,
        gridWidth,
        chartWidth,
        width,
        height,
        margin,
      });
    }
  }
  return { scale, pages };
}

function printPage(job: PrintJob): string {
  const { page } = job;
  const bodyTop = page.top + PRINT_METRICS.headerHeight;
  const bodyHeight = (page.to - page.from) * PRINT_METRICS.rowHeight;
  const chartLeft = page.margin + page.gridWidth;
  const clip = (id: string, box: { x: number; y: number; width: number; height: number }) =>
    tag("clipPath", { id }, tag("rect", box));
  const stripes = tag(
    "pattern",
    { id: "critical", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    tag("rect", { width: 6, height: 6, fill: INK.critical }) +
      tag("rect", { width: 1.5, height: 6, fill: INK.criticalEdge, opacity: 0.45 }),
  );
  const defs = tag(
    "defs",
    {},
    clip("chart", {
      x: chartLeft,
      y: page.top,
      width: page.chartWidth,
      height: PRINT_METRICS.headerHeight + bodyHeight,
    }) +
      clip("body", { x: chartLeft, y: bodyTop, width: page.chartWidth, height: bodyHeight }) +
      stripes,
  );
  const chart =
    tag(
      "g",
      { "clip-path": "url(#chart)" },
      tag("g", { transform: `translate(${chartLeft} ${page.top})` }, printScale(job)),
    ) +
    tag(
      "g",
      { "clip-path": "url(#body)" },
      tag(
        "g",
        { transform: `translate(${chartLeft} ${bodyTop})` },
        printLinks(job) + printBars(job) + printProgressLine(job),
      ),
    );
  const paper = tag("rect", { width: page.width, height: page.height, fill: "#ffffff" });
  const frame = tag("rect", {
    x: page.margin,
    y: page.top,
    width: page.gridWidth + page.chartWidth,
    height: PRINT_METRICS.headerHeight + bodyHeight,
    fill: "none",
    stroke: INK.lineStrong,
  });
  return tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: page.width,
      height: page.height,
      viewBox: `0 0 ${page.width} ${page.height}`,
      "font-family": "Inter, 'Segoe UI', 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif",
      "font-size": 10,
      fill: INK.text,
    },
    defs +
      paper +
      printHead(job) +
      chart +
      tag("g", { transform: `translate(${page.margin} ${page.top})` }, printGrid(job)) +
      frame +
      printFoot(job),
  );
}
