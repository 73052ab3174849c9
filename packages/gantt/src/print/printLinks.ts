import { arrowDirection, laneOf, linkRoute } from "../layout/linkRoute.ts";
import { linkRows } from "../layout/linkRows.ts";
import { toPixels } from "../layout/timeScale.ts";
import { INK, PRINT_METRICS } from "./printOptions.ts";
import type { PrintJob } from "./printOptions.ts";
import { pointsAttribute, tag } from "./svgMarkup.ts";

/** Arrows that touch the rows of a page; what leads to another page is cut off at its edge. */
export function printLinks(job: PrintJob): string {
  if (job.options.layers?.links === false) return "";
  const { store, page } = job;
  const { links, dates } = store;
  const { rowHeight } = PRINT_METRICS;
  let drawn = "";
  for (let link = 0; link < links.count; link++) {
    const rows = linkRows(store, link, page);
    if (!rows) continue;
    const { from, to, fromPosition, toPosition, type } = rows;
    const fromX = edge(job, from, rows.fromEdge);
    const toX = edge(job, to, rows.toEdge);
    if (Number.isNaN(fromX) || Number.isNaN(toX)) continue;
    const middle = (at: number) => (at - page.from) * rowHeight + rowHeight / 2;
    const route = linkRoute({
      fromX,
      fromY: middle(fromPosition),
      toX,
      toY: middle(toPosition),
      type,
      lane: laneOf(fromPosition),
      rowHeight,
    });
    const critical = dates.critical[from] === 1 && dates.critical[to] === 1 && job.options.layers?.critical !== false;
    const colour = critical ? INK.criticalEdge : INK.link;
    const y = middle(toPosition);
    const back = toX - arrowDirection(type) * 5;
    drawn += tag("polyline", {
      points: pointsAttribute(route),
      fill: "none",
      stroke: colour,
      "stroke-width": critical ? 1.2 : 0.9,
    });
    drawn += tag("polygon", { points: pointsAttribute([toX, y, back, y - 3, back, y + 3]), fill: colour });
  }
  return drawn;
}

function edge(job: PrintJob, index: number, end: "start" | "finish"): number {
  const x = toPixels(job.scale, job.store.dates[end][index] ?? Number.NaN) - job.page.chartX;
  if (job.store.rows[index]?.kind !== "milestone") return x;
  return end === "start" ? x - PRINT_METRICS.milestoneSize / 2 : x + PRINT_METRICS.milestoneSize / 2;
}
