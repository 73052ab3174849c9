import type { WorkContour } from "./plan.ts";

/** Percent of its units an assignment works in each tenth of its time (RES-3). */
const TENTHS: Readonly<Record<Exclude<WorkContour, "flat" | "contoured">, readonly number[]>> = {
  backLoaded: [10, 15, 25, 50, 50, 75, 75, 100, 100, 100],
  frontLoaded: [100, 100, 100, 75, 75, 50, 50, 25, 15, 10],
  doublePeak: [25, 50, 100, 50, 25, 25, 50, 100, 50, 25],
  earlyPeak: [25, 50, 100, 100, 75, 50, 50, 25, 15, 10],
  latePeak: [10, 15, 25, 50, 50, 75, 100, 100, 50, 25],
  bell: [10, 20, 40, 80, 100, 100, 80, 40, 20, 10],
  turtle: [25, 50, 75, 100, 100, 100, 100, 75, 50, 25],
};

/** What share of its units an assignment works on the average (RES-3); 1 where it is spread evenly or by hand. */
export function contourShare(contour: WorkContour | undefined): number {
  if (contour === undefined || contour === "flat" || contour === "contoured") return 1;
  return TENTHS[contour].reduce((sum, percent) => sum + percent, 0) / 1000;
}

/** What share of its work lies before a share of its time, both 0 to 1 (RES-3). */
export function workDoneBy(contour: WorkContour | undefined, share: number): number {
  const time = Math.min(1, Math.max(0, share));
  if (contour === undefined || contour === "flat" || contour === "contoured") return time;
  const tenths = TENTHS[contour];
  const whole = tenths.reduce((sum, percent) => sum + percent, 0);
  const last = Math.min(9, Math.floor(time * 10));
  const before = tenths.slice(0, last).reduce((sum, percent) => sum + percent, 0);
  return (before + (tenths[last] ?? 0) * (time * 10 - last)) / whole;
}
