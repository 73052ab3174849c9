import { expect, test } from "vitest";
import { chanceBy } from "./chanceBy.ts";

const curve = [0, 10, 20, 40, 40, 50];

test("reads the probability off the curve, between two instants in proportion", () => {
  expect([-1, 0, 5, 20, 30, 49.9, 50, 60].map((at) => Number(chanceBy(curve, at).toFixed(3)))).toEqual([
    0, 0, 0.1, 0.4, 0.5, 0.998, 1, 1,
  ]);
});

test("many draws on one instant are all done by it", () => {
  expect(chanceBy(curve, 39.9)).toBeLessThan(0.6);
  expect(chanceBy(curve, 40)).toBe(0.8);
});
