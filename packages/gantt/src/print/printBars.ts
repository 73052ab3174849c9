import { barBox, bracketPoints, diamondPoints, labelOffset } from "../layout/barGeometry.ts";
import type { Box } from "../layout/barGeometry.ts";
import { toPixels } from "../layout/timeScale.ts";
import type { PlanRow } from "../model/planRow.ts";
import { rowLabel } from "../model/rowLabel.ts";
import { INK, PRINT_METRICS } from "./printOptions.ts";
import type { PrintJob } from "./printOptions.ts";
import { pointsAttribute, tag, textTag } from "./svgMarkup.ts";

/** Bars, brackets and diamonds of a page with float, baselines, deadlines and names. */
export function printBars(job: PrintJob): string {
  const { page, store } = job;
  let drawn = "";
  for (let position = page.from; position < page.to; position++) {
    const index = store.visible[position] ?? -1;
    const row = store.rows[index];
    const start = store.dates.start[index] ?? Number.NaN;
    const finish = store.dates.finish[index] ?? Number.NaN;
    if (!row || Number.isNaN(start) || Number.isNaN(finish)) continue;
    const box = barBox({ kind: row.kind, start, finish }, job.scale, PRINT_METRICS);
    box.x -= page.chartX;
    box.y += (position - page.from) * PRINT_METRICS.rowHeight;
    drawn += printMarks(job, index, box) + printShape(job, { row, index, box }) + printLabel(job, { row, index, box });
  }
  return drawn;
}

function printShape(job: PrintJob, bar: { row: PlanRow; index: number; box: Box }): string {
  const { row, index, box } = bar;
  const critical = job.store.dates.critical[index] === 1 && job.options.layers?.critical !== false;
  if (row.kind === "summary") return tag("polygon", { points: pointsAttribute(bracketPoints(box)), fill: INK.summary });
  if (row.kind === "milestone")
    return tag("polygon", {
      points: pointsAttribute(diamondPoints(box)),
      fill: critical ? INK.criticalEdge : INK.summary,
    });
  const edge = row.inactive ? INK.muted : critical ? INK.criticalEdge : INK.barEdge;
  const fill = row.inactive || row.manual ? "none" : critical ? "url(#critical)" : INK.bar;
  const dashes = row.inactive ? "1 2" : row.manual ? "4 2" : undefined;
  const done = (job.store.dates.percent[index] ?? 0) * box.width;
  return (
    tag("rect", { ...box, rx: 2, fill, stroke: edge, "stroke-dasharray": dashes }) +
    (done > 0 ? tag("rect", { ...box, width: done, rx: 2, fill: edge }) : "") +
    (critical
      ? tag("rect", { x: box.x, y: box.y + box.height - 1, width: box.width, height: 2, fill: INK.criticalEdge })
      : "")
  );
}

function printMarks(job: PrintJob, index: number, box: Box): string {
  const { dates } = job.store;
  const layers = job.options.layers ?? {};
  const pixel = (instant: number | undefined) => toPixels(job.scale, instant ?? Number.NaN) - job.page.chartX;
  const middle = box.y + box.height / 2;
  const finish = pixel(dates.finish[index]);
  let drawn = "";
  const late = pixel(dates.lateFinish[index]);
  if (layers.float !== false && job.store.rows[index]?.kind !== "summary" && late - finish > 2) {
    drawn += tag("path", {
      d: `M${finish} ${box.y + box.height - 1}H${late}v-4`,
      fill: "none",
      stroke: INK.float,
      "stroke-width": 1.5,
    });
  }
  const base = pixel(dates.baselineStart[index]);
  if (layers.baseline && !Number.isNaN(base)) {
    const width = pixel(dates.baselineFinish[index]) - base;
    const y = middle + 7;
    drawn +=
      width > 0
        ? tag("rect", { x: base, y, width: Math.max(2, width), height: 3, fill: INK.baseline })
        : tag("path", { d: `M${base} ${y - 2}l3 3l-3 3l-3-3z`, fill: INK.baseline });
  }
  const deadline = pixel(dates.deadline[index]);
  if (layers.deadlines !== false && !Number.isNaN(deadline)) {
    const missed = finish > deadline;
    const colour = missed ? INK.criticalEdge : INK.deadline;
    drawn += tag("path", {
      d: `M${deadline - 4} ${middle - 9}h8l-4 6z${missed ? "m4 6v11" : ""}`,
      fill: missed ? colour : "none",
      stroke: colour,
    });
  }
  return drawn;
}

function printLabel(job: PrintJob, { row, index, box }: { row: PlanRow; index: number; box: Box }): string {
  const layers = job.options.layers ?? {};
  if (layers.labels === false) return "";
  const end = box.x + box.width;
  const late = toPixels(job.scale, job.store.dates.lateFinish[index] ?? Number.NaN) - job.page.chartX;
  return textTag(rowLabel(row), {
    x: end + (row.kind === "summary" ? 10 : labelOffset(layers.float === false ? 0 : late - end)),
    y: box.y + (row.kind === "summary" ? 8.5 : box.height / 2 + 3),
    "font-size": 9,
    "font-weight": row.kind === "summary" ? 600 : undefined,
    "text-decoration": row.inactive ? "line-through" : undefined,
    stroke: "#ffffff",
    "stroke-width": 2.5,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  });
}
