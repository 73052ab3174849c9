import { describe, expect, it } from "vitest";
import type { Distribution } from "./distribution.ts";
import { distributionFault } from "./distribution.ts";
import { movedSampler, sampledValue, samplerMean, samplerOf } from "./sampler.ts";
import { betaQuantile, betaShare, normalQuantile } from "./specialFunctions.ts";
import { BLOCK, drawNumber, followingStream, NUMBERS, ownStream, shareOf } from "./stream.ts";

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    x.reduce((sum, value, i) => sum + (value - mx) * ((y[i] as number) - my), 0);
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
}

const draws = (stream: ReturnType<typeof ownStream>, count: number, isLatin: boolean) =>
  Array.from({ length: count }, (_, n) => drawNumber(stream, n, isLatin));

describe("streams", () => {
  it("are the same for the same seed and name, and differ by either (MC-2)", () => {
    const first = draws(ownStream(7, "duration A"), 50, true);
    expect(draws(ownStream(7, "duration A"), 50, true)).toEqual(first);
    expect(draws(ownStream(8, "duration A"), 50, true)).not.toEqual(first);
    expect(draws(ownStream(7, "duration B"), 50, true)).not.toEqual(first);
  });

  it("fill the shares evenly (MC-2)", () => {
    const counts = new Array<number>(64).fill(0);
    for (const draw of draws(ownStream(1, "even"), 64_000, false)) counts[Math.floor(shareOf(draw) * 64)]!++;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // 63 degrees of freedom: 99.9 % lie below 103.4.
    expect(chiSquare).toBeLessThan(103.4);
  });

  it("put one draw into each stratum of a block (MC-3)", () => {
    for (const block of [0, 1, 9]) {
      const stream = ownStream(3, "strata");
      const strata = Array.from({ length: BLOCK }, (_, i) => drawNumber(stream, block * BLOCK + i, true) >>> 13);
      expect(new Set(strata).size).toBe(BLOCK);
    }
  });

  it("are as independent of each other as chance has it (MC-2, MC-3)", () => {
    for (const isLatin of [false, true]) {
      const all = Array.from({ length: 60 }, (_, i) => draws(ownStream(11, `stream ${i}`), BLOCK, isLatin));
      const squares: number[] = [];
      for (let i = 0; i < all.length; i++)
        for (let j = 0; j < i; j++)
          squares.push(correlation(all[i] as number[], all[j] as number[]) ** 2 * (BLOCK - 1));
      const mean = squares.reduce((sum, value) => sum + value, 0) / squares.length;
      // The squared correlation of independent draws, times n − 1, is 1 on average; 1,770 pairs make its error about 0.034.
      expect(Math.abs(mean - 1)).toBeLessThan(0.12);
      expect(Math.max(...squares)).toBeLessThan(25);
    }
  });

  it("follow their cause in the share of its strength: the ranks' correlation is its square (MC-8)", () => {
    for (const isLatin of [false, true]) {
      const a = draws(followingStream(5, "a", "vendor", 0.8), 20_000, isLatin);
      const b = draws(followingStream(5, "b", "vendor", 0.8), 20_000, isLatin);
      expect(correlation(a, b)).toBeCloseTo(0.64, 1);
      expect(shareOf(a.reduce((sum, draw) => sum + draw, 0) / a.length)).toBeCloseTo(0.5, 2);
    }
  });
});

describe("special functions (MC-4)", () => {
  it("know the normal quantiles of the tables", () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 12);
    expect(normalQuantile(1e-8)).toBeCloseTo(-5.612001244174789, 10);
  });

  it("know the beta distribution where it is a polynomial, and its quantiles back", () => {
    expect(betaShare(2, 3, 0.4)).toBeCloseTo(6 * 0.4 ** 2 - 8 * 0.4 ** 3 + 3 * 0.4 ** 4, 13);
    for (const share of [1e-6, 0.1, 0.5, 0.8, 0.999999])
      expect(betaShare(2.3, 3.7, betaQuantile(2.3, 3.7, share, 0.5))).toBeCloseTo(share, 12);
  });
});

const sd = (values: readonly number[], mean: number) =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);

/** Mean and standard deviation over evenly spread draws. */
function moments(d: Distribution, count = 1 << 16): [number, number] {
  const sampler = samplerOf(d, 1, new Map());
  const values = Array.from({ length: count }, (_, i) => sampledValue(sampler, (i + 0.5) * (NUMBERS / count)));
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  return [mean, sd(values, mean)];
}

describe("distributions (MC-4)", () => {
  const closedForms: readonly [Distribution, number, number][] = [
    [{ kind: "fixed", value: 480 }, 480, 0],
    [{ kind: "uniform", low: 100, high: 500 }, 300, 400 / Math.sqrt(12)],
    [{ kind: "triangular", low: 100, mode: 200, high: 600 }, 300, Math.sqrt((500 ** 2 - 100 * 400) / 18)],
    [{ kind: "triangular", low: 100, mode: 100, high: 400 }, 200, Math.sqrt(300 ** 2 / 18)],
    [{ kind: "normal", mean: 1000, deviation: 100 }, 1000, 100],
    [
      {
        kind: "discrete",
        values: [
          { value: 10, weight: 3 },
          { value: 50, weight: 1 },
        ],
      },
      20,
      Math.sqrt(300),
    ],
    [{ kind: "empirical", values: [30, 10, 20] }, 20, 20 / Math.sqrt(12)],
  ];
  it.each(closedForms)("%j has its mean and deviation", (d, mean, deviation) => {
    const [m, s] = moments(d);
    expect(m).toBeCloseTo(mean, 1);
    expect(s / (deviation || 1)).toBeCloseTo(deviation ? 1 : 0, 3);
  });

  it.each([0, 0.07, 0.25, 0.5, 0.61, 1])("pert with its mode at %d has the beta's mean and variance", (mode) => {
    const [m, s] = moments({ kind: "pert", low: 0, mode: mode * 1000, high: 1000 });
    const [a, b] = [1 + 4 * mode, 5 - 4 * mode];
    expect(m / 1000).toBeCloseTo(a / 6, 4);
    expect(s / 1000).toBeCloseTo(Math.sqrt((a * b) / (36 * 7)), 4);
  });

  it("pert follows the beta's quantiles within 0.0002 of its range", () => {
    for (const mode of [0.013, 0.2, 0.5, 0.77, 0.99]) {
      const sampler = samplerOf({ kind: "pert", low: 0, mode, high: 1 }, 1, new Map());
      for (const share of [0.0005, 0.01, 0.1, 0.35, 0.5, 0.72, 0.9, 0.99, 0.9995]) {
        const number = Math.floor(share * NUMBERS);
        const exact = betaQuantile(1 + 4 * mode, 5 - 4 * mode, shareOf(number), 0.5);
        expect(Math.abs(sampledValue(sampler, number) - exact)).toBeLessThan(2e-4);
      }
    }
  });

  it("a lognormal meets the two quantiles it is given by", () => {
    const sampler = samplerOf({ kind: "lognormal", low: 400, lowShare: 0.1, high: 900, highShare: 0.9 }, 1, new Map());
    expect(sampledValue(sampler, Math.round(0.1 * NUMBERS))).toBeCloseTo(400, 1);
    expect(sampledValue(sampler, Math.round(0.9 * NUMBERS))).toBeCloseTo(900, 1);
    expect(sampledValue(sampler, Math.round(0.5 * NUMBERS))).toBeCloseTo(600, 1);
  });

  it("an empirical one of many values keeps their quantiles", () => {
    const values = Array.from({ length: 1001 }, (_, i) => (i * 617) % 1001);
    const sampler = samplerOf({ kind: "empirical", values }, 1, new Map());
    for (const share of [0.02, 0.25, 0.5, 0.8, 0.99])
      expect(Math.abs(sampledValue(sampler, Math.floor(share * NUMBERS)) - share * 1000)).toBeLessThan(0.01);
  });

  it("scales and shifts any sampler", () => {
    const all: Distribution[] = closedForms.map(([d]) => d);
    all.push({ kind: "pert", low: 0, mode: 300, high: 1000 });
    for (const d of all) {
      const sampler = samplerOf(d, 1, new Map());
      const moved = movedSampler(sampler, 0.5, 100);
      expect(samplerMean(moved)).toBeCloseTo(samplerMean(sampler) * 0.5 + 100, 1);
    }
  });

  it("tells what cannot be drawn from", () => {
    expect(distributionFault({ kind: "pert", low: 5, mode: 3, high: 9 })).toContain("not in order");
    expect(distributionFault({ kind: "empirical", values: [] })).toContain("no values");
    expect(distributionFault({ kind: "lognormal", low: 0, lowShare: 0.1, high: 5, highShare: 0.9 })).toContain("zero");
    expect(distributionFault({ kind: "discrete", values: [{ value: 1, weight: -1 }] })).toContain("weight");
    expect(distributionFault({ kind: "triangular", low: Number.NaN, mode: 3, high: 9 })).not.toBeNull();
    expect(distributionFault({ kind: "triangular", low: 1, mode: 1, high: 1 })).toBeNull();
  });
});
