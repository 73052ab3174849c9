import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantilesOf } from "./quantiles.ts";
import { histogramOf, shareWithin } from "./spread.ts";

/** By ordering all values. */
function ordered(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] as number;
  return below + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] as number) - below);
}

describe("quantilesOf", () => {
  it("gives quantiles of type 7 (MC-12)", () => {
    // R: quantile(c(1, 2, 4, 8, 16), c(.1, .5, .8, .9), type = 7)
    const found = quantilesOf([16, 1, 8, 2, 4], [0.1, 0.5, 0.8, 0.9]);
    [1.4, 4, 9.6, 12.8].forEach((expected, i) => expect(found[i]).toBeCloseTo(expected, 12));
  });

  it("equals ordering all values (MC-12)", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          expect(quantilesOf(Int32Array.from(values), [share])[0]).toBeCloseTo(ordered(values, share), 6);
        },
      ),
      { numRuns: 300, seed: 12 },
    );
  });

  it("counts every value once in a histogram", () => {
    const values = [5, 5, 5, 9, 1, 3, 41, 40];
    const bars = histogramOf(values);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
    expect(bars.at(-1)?.until).toBeCloseTo(41);
    expect(shareWithin(values, 5)).toBe(5 / 8);
    expect(histogramOf([7, 7])).toEqual([{ until: 7, count: 2 }]);
  });
});
