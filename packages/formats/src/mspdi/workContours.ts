import type { WorkContour } from "@gantry/engine";

/** By the number that MSPDI writes. */
export const WORK_CONTOURS: readonly WorkContour[] = [
  "flat",
  "backLoaded",
  "frontLoaded",
  "doublePeak",
  "earlyPeak",
  "latePeak",
  "bell",
  "turtle",
  "contoured",
];
