import { expect, test } from "vitest";
import { calibrationOf, cameBy, type PastForecast } from "./calibration.ts";

const DAY = 1440;
const said = (target: string, at: number, days: [p50: number, p80: number, finish: number]): PastForecast => {
  const [p50, p80, finish] = days.map((day) => day * DAY) as [number, number, number];
  return { target, at: at * DAY, p10: p50 - 10 * DAY, p50, p80, p90: p80 + 10 * DAY, finish };
};

test("MC-20 counts how often a finish came by P50 and by P80, each thing once, by its earliest forecast", () => {
  const { overall, first } = calibrationOf([
    said("a", 0, [30, 40, 35]),
    said("a", 7, [34, 36, 35]),
    said("b", 0, [30, 40, 28]),
    said("c", 0, [30, 40, 50]),
  ]);
  expect(overall).toEqual({ count: 3, byP10: 0, byP50: 1, byP80: 2, byP90: 3, medianAfterP50: 5 * DAY });
  expect(first.map(({ target, at }) => [target, at])).toEqual([
    ["a", 0],
    ["b", 0],
    ["c", 0],
  ]);
});

test("MC-20 by how far P50 lay ahead, each thing once for each distance", () => {
  const { byLead } = calibrationOf([
    said("a", 0, [100, 120, 110]),
    said("a", 90, [108, 111, 110]),
    said("a", 100, [110, 111, 110]),
    said("a", 107, [111, 112, 110]),
  ]);
  expect(byLead.map(({ fromDays, count, byP50, byP80 }) => [fromDays, count, byP50, byP80])).toEqual([
    [0, 1, 1, 1],
    [14, 1, 0, 1],
    [42, 0, 0, 0],
    [91, 1, 0, 1],
  ]);
});

test("nothing finished is nothing scored", () => {
  expect(calibrationOf([]).overall).toEqual({ count: 0, byP10: 0, byP50: 0, byP80: 0, byP90: 0, medianAfterP50: null });
});

test("MC-20 a date is kept until the end of its day", () => {
  expect(cameBy(5 * DAY + 1020, 5 * DAY + 480)).toBe(true);
  expect(cameBy(6 * DAY, 5 * DAY + 480)).toBe(true);
  expect(cameBy(6 * DAY + 1, 5 * DAY + 480)).toBe(false);
});
