import type { Instant } from "@gantry/engine";
import type { RowKind } from "../model/planRow.ts";
import { MIN_BAR_WIDTH } from "./metrics.ts";
import type { Metrics } from "./metrics.ts";
import { toPixels } from "./timeScale.ts";
import type { TimeScale } from "./timeScale.ts";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Box of a row's bar; `y` counts from the top of the row. A milestone's box is centred on its date. */
export function barBox(
  bar: { kind: RowKind; start: Instant; finish: Instant },
  scale: TimeScale,
  metrics: Metrics,
): Box {
  const x = toPixels(scale, bar.start);
  if (bar.kind === "milestone") {
    const size = metrics.milestoneSize;
    return { x: x - size / 2, y: (metrics.rowHeight - size) / 2, width: size, height: size };
  }
  const height = bar.kind === "summary" ? metrics.summaryHeight : metrics.barHeight;
  const width = Math.max(MIN_BAR_WIDTH, toPixels(scale, bar.finish) - x);
  const y = bar.kind === "summary" ? (metrics.rowHeight - metrics.barHeight) / 2 : (metrics.rowHeight - height) / 2;
  return { x, y, width, height };
}

/** Polygon of a summary's bracket within its box: a beam with a tooth at either end, as x, y pairs. */
export function bracketPoints(box: Box): number[] {
  const tooth = Math.min(6, box.width / 2);
  const beam = box.height * 0.5;
  const { x, y } = box;
  const right = x + box.width;
  const bottom = y + box.height;
  return [x, y, right, y, right, bottom, right - tooth, y + beam, x + tooth, y + beam, x, bottom];
}

/** Polygon of a diamond within its box, as x, y pairs. */
export function diamondPoints(box: Box): number[] {
  const middleX = box.x + box.width / 2;
  const middleY = box.y + box.height / 2;
  return [middleX, box.y, box.x + box.width, middleY, middleX, box.y + box.height, box.x, middleY];
}

/** Distance of a bar's name from its end: beyond the links that leave there, and beyond a float tail that is not too long. */
export function labelOffset(tail: number): number {
  const pastLinks = 22;
  return tail > 0 && tail < 180 ? Math.max(pastLinks, tail + 8) : pastLinks;
}
