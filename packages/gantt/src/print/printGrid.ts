import type { Column } from "../model/column.ts";
import type { PlanRow } from "../model/planRow.ts";
import { INK, PRINT_METRICS } from "./printOptions.ts";
import type { PrintJob } from "./printOptions.ts";
import { tag, textTag } from "./svgMarkup.ts";

const INDENT = 10;
const PAD = 6;

/** The columns left of the chart: heads, texts cut off at the column's edge, lines. */
export function printGrid(job: PrintJob): string {
  const { page, model, store } = job;
  const { rowHeight, headerHeight } = PRINT_METRICS;
  const height = headerHeight + (page.to - page.from) * rowHeight;
  let x = 0;
  let drawn = "";
  for (const [index, column] of model.columns.entries()) {
    const width = Math.min(column.width, page.gridWidth - x);
    if (width <= 2 * PAD) break;
    const place = { x, width, column };
    const clip = `column${index}`;
    let texts = cellText(column.title, headerHeight - 12, place, { "font-weight": 600, fill: INK.muted });
    for (let position = page.from; position < page.to; position++) {
      const row = store.rowAt(position);
      if (!row) continue;
      const y = headerHeight + (position - page.from) * rowHeight + rowHeight / 2 + 3.5;
      const indent = column.id === "name" ? (row.level - 1) * INDENT : 0;
      texts += cellText(printedText(row, column), y, { ...place, x: x + indent, width: width - indent }, rowLook(row));
    }
    drawn +=
      tag("clipPath", { id: clip }, tag("rect", { x, y: 0, width: width - 2, height })) +
      tag("g", { "clip-path": `url(#${clip})` }, texts);
    x += width;
    drawn += tag("line", { x1: x, y1: 0, x2: x, y2: height, stroke: INK.line });
  }
  for (let row = 0; row < page.to - page.from; row++) {
    const y = headerHeight + row * rowHeight;
    drawn += tag("line", { x1: 0, y1: y, x2: page.gridWidth, y2: y, stroke: row === 0 ? INK.lineStrong : INK.line });
  }
  return drawn;
}

function cellText(
  text: string,
  y: number,
  place: { x: number; width: number; column: Column },
  look: Readonly<Record<string, string | number>>,
): string {
  const end = place.column.align === "end";
  return textTag(text, {
    x: end ? place.x + place.width - PAD : place.x + PAD,
    y,
    "text-anchor": end ? "end" : undefined,
    ...look,
  });
}

function printedText(row: PlanRow, column: Column): string {
  return column.text?.(row) ?? row.cells?.[column.id] ?? (column.id === "name" ? row.name : "");
}

function rowLook(row: PlanRow): Record<string, string | number> {
  if (row.inactive) return { fill: INK.muted, "text-decoration": "line-through" };
  return row.kind === "summary" ? { "font-weight": 600 } : {};
}
