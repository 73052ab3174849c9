import { describe, expect, it } from "vitest";
import {
  MAX_PIXELS_PER_DAY,
  MIN_PIXELS_PER_DAY,
  ZOOM_STEPS,
  clampZoom,
  snapMinutes,
  toInstant,
  toPixels,
  zoomStep,
} from "./timeScale.ts";

describe("time scale", () => {
  it("maps there and back", () => {
    const scale = { origin: 1_000_000, pixelsPerDay: 28 };
    expect(toPixels(scale, 1_000_000 + 1440)).toBe(28);
    expect(toInstant(scale, toPixels(scale, 1_234_567))).toBeCloseTo(1_234_567, 6);
  });

  it("steps through all zooms and stops at the ends", () => {
    let zoom = MIN_PIXELS_PER_DAY;
    const seen = [zoom];
    for (let i = 0; i < 30; i++) if (zoomStep(zoom, 1) !== zoom) seen.push((zoom = zoomStep(zoom, 1)));
    expect(seen).toEqual(ZOOM_STEPS);
    expect(zoomStep(MAX_PIXELS_PER_DAY, 1)).toBe(MAX_PIXELS_PER_DAY);
    expect(zoomStep(MIN_PIXELS_PER_DAY, -1)).toBe(MIN_PIXELS_PER_DAY);
    expect(zoomStep(30, -1)).toBe(28);
    expect(clampZoom(1e9)).toBe(MAX_PIXELS_PER_DAY);
  });

  it("snaps to what can be aimed at", () => {
    expect([28, 240, 1440].map(snapMinutes)).toEqual([1440, 60, 15]);
  });
});
