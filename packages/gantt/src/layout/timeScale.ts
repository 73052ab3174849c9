import { MINUTES_PER_DAY } from "@gantry/engine";
import type { Instant } from "@gantry/engine";

/** Maps project time to pixels: x = (instant - origin) * pixelsPerDay / 1440. */
export interface TimeScale {
  /** Instant at x = 0. */
  readonly origin: Instant;
  readonly pixelsPerDay: number;
}

/** An hour is 60 pixels wide at the closest, a year 40 at the farthest. */
export const MAX_PIXELS_PER_DAY = 1440;
export const MIN_PIXELS_PER_DAY = 0.11;

/** Steps of the zoom buttons, from hours to years. */
export const ZOOM_STEPS: readonly number[] = [0.11, 0.25, 0.6, 1.4, 3, 6, 12, 20, 28, 44, 96, 240, 480, 960, 1440];

export function toPixels(scale: TimeScale, instant: Instant): number {
  return ((instant - scale.origin) * scale.pixelsPerDay) / MINUTES_PER_DAY;
}

export function toInstant(scale: TimeScale, pixels: number): Instant {
  return scale.origin + (pixels * MINUTES_PER_DAY) / scale.pixelsPerDay;
}

export function clampZoom(pixelsPerDay: number): number {
  return Math.min(MAX_PIXELS_PER_DAY, Math.max(MIN_PIXELS_PER_DAY, pixelsPerDay));
}

/** The next step in or out from any zoom, also one between the steps. */
export function zoomStep(pixelsPerDay: number, direction: 1 | -1): number {
  const eps = 1.01;
  if (direction === 1) return ZOOM_STEPS.find((step) => step > pixelsPerDay * eps) ?? MAX_PIXELS_PER_DAY;
  return ZOOM_STEPS.findLast((step) => step < pixelsPerDay / eps) ?? MIN_PIXELS_PER_DAY;
}

/** Minutes a drag snaps to: quarter hours, hours or days, whatever can be aimed at. */
export function snapMinutes(pixelsPerDay: number): number {
  if (pixelsPerDay >= 960) return 15;
  if (pixelsPerDay >= 200) return 60;
  return MINUTES_PER_DAY;
}
