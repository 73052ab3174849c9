import { progressLine } from "../layout/progressLine.ts";
import { INK, PRINT_METRICS, type PrintJob } from "./printOptions.ts";
import { pointsAttribute, tag } from "./svgMarkup.ts";

/** The progress line past the rows of a page. */
export function printProgressLine({ page, store, scale, model, options }: PrintJob): string {
  const { dataDate } = model;
  if (!options.layers?.progress || dataDate === undefined) return "";
  const points = Array.from(
    { length: page.to - page.from },
    (_, row) => store.dates.progressAt[store.visible[page.from + row] ?? -1] ?? Number.NaN,
  );
  const corners = progressLine({ points, dataDate, scale, rowHeight: PRINT_METRICS.rowHeight });
  const placed = corners.map((value, index) => (index % 2 === 0 ? value - page.chartX : value));
  return tag("polyline", {
    points: pointsAttribute(placed),
    fill: "none",
    stroke: INK.progressLine,
    "stroke-width": 1.2,
    "stroke-linejoin": "round",
  });
}
