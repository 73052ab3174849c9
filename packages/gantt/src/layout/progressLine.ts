import type { Instant } from "@gantry/engine";
import { toPixels, type TimeScale } from "./timeScale.ts";

/** Rows a progress line runs past, top down: where it passes each of them; NaN where it goes straight on. */
export interface ProgressLineRequest {
  points: readonly number[];
  dataDate: Instant;
  scale: TimeScale;
  rowHeight: number;
}

/** Corners of the line, x and y by turns, from the top of the first row to the bottom of the last. */
export function progressLine({ points, dataDate, scale, rowHeight }: ProgressLineRequest): number[] {
  const straight = toPixels(scale, dataDate);
  const corners = [straight, 0];
  points.forEach((point, row) => {
    const top = row * rowHeight;
    if (Number.isNaN(point) || point === dataDate) return;
    corners.push(straight, top, toPixels(scale, point), top + rowHeight / 2, straight, top + rowHeight);
  });
  corners.push(straight, points.length * rowHeight);
  return corners;
}
