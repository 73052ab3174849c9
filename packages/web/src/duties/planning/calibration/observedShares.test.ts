import { expect, test } from "vitest";
import { chanceBand, observedShares } from "./observedShares.ts";

test("MC-20 of each quantile, which share should have come by it and which did", () => {
  const shares = observedShares({ count: 20, byP10: 1, byP50: 8, byP80: 15, byP90: 20 });
  expect(shares.map(({ said, came }) => [said, came])).toEqual([
    [0.1, 0.05],
    [0.5, 0.4],
    [0.8, 0.75],
    [0.9, 1],
  ]);
});

test("the band of chance is narrower the more was finished, and stays within all and none", () => {
  const [few, many] = [chanceBand(0.5, 10), chanceBand(0.5, 1000)];
  expect(few.to - few.from).toBeGreaterThan(many.to - many.from);
  expect(chanceBand(0.9, 4).to).toBe(1);
  expect(chanceBand(0, 4)).toEqual({ from: 0, to: 0 });
});
