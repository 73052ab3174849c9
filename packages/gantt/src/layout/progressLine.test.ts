import { expect, test } from "vitest";
import { progressLine } from "./progressLine.ts";

const scale = { origin: 0, pixelsPerDay: 10 };
const day = 1440;

test("runs straight down at the data date, and bends to the rows that are behind or ahead", () => {
  const corners = progressLine({
    points: [Number.NaN, 2 * day, 5 * day, 7 * day],
    dataDate: 5 * day,
    scale,
    rowHeight: 20,
  });
  expect(corners).toEqual([50, 0, 50, 20, 20, 30, 50, 40, 50, 60, 70, 70, 50, 80, 50, 80]);
});

test("is a plain line where nothing differs", () => {
  expect(progressLine({ points: [Number.NaN], dataDate: day, scale, rowHeight: 20 })).toEqual([10, 0, 10, 20]);
});
