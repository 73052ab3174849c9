import type { Instant, Minutes } from "../../units/time.ts";
import { BLOCK } from "../sampling/stream.ts";
import { quantilesOf } from "./quantiles.ts";
import type { Samples } from "./samples.ts";

/** The shares of iterations whose dates are given. */
const SHARES = [0.1, 0.5, 0.8, 0.9] as const;

/** A date with its probabilities: with P80 as finish, four of five iterations were done by it (MC-12). */
export interface DateSpread {
  mean: Instant;
  p10: Instant;
  p50: Instant;
  p80: Instant;
  p90: Instant;
}

export interface HistogramBar {
  /** Up to this, and above the bar before. */
  until: number;
  count: number;
}

/** How sure a quantile itself is: standard errors in working minutes (MC-13); null where there are too few iterations to tell. */
export interface QuantileErrors {
  p50: Minutes | null;
  p80: Minutes | null;
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum / values.length;
}

/** Mean and quantiles of finishes, as instants. */
export function dateSpread(values: Int32Array, { instantOf }: Samples): DateSpread {
  const [p10, p50, p80, p90] = quantilesOf(values, SHARES).map(instantOf) as [Instant, Instant, Instant, Instant];
  return { mean: instantOf(meanOf(values)), p10, p50, p80, p90 };
}

export interface AmountSpread {
  mean: number;
  p10: number;
  p50: number;
  p80: number;
  p90: number;
}

/** Mean and quantiles of amounts above or below a base. */
export function amountSpread(values: Float32Array, base: number): AmountSpread {
  const [p10 = 0, p50 = 0, p80 = 0, p90 = 0] = quantilesOf(values, SHARES).map((value) => base + value);
  return { mean: base + meanOf(values), p10, p50, p80, p90 };
}

/** Standard deviation around the mean. */
export function deviationOf(values: ArrayLike<number>): number {
  const mean = meanOf(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += ((values[i] as number) - mean) ** 2;
  return values.length > 1 ? Math.sqrt(sum / (values.length - 1)) : 0;
}

/** Fewer blocks than this say nothing about an error. */
const LEAST_BLOCKS = 4;

/** The error of a statistic, from how it differs between independent blocks of iterations (MC-13). */
export function errorOverBlocks(iterations: number, statistic: (from: number, to: number) => number): number | null {
  const blocks = Math.floor(iterations / BLOCK);
  if (blocks < LEAST_BLOCKS) return null;
  const found = Array.from({ length: blocks }, (_, block) => statistic(block * BLOCK, (block + 1) * BLOCK));
  return deviationOf(found) / Math.sqrt(blocks);
}

/** Errors of the median and of P80 of finishes. */
export function quantileErrors({ finish, iterations }: Samples): QuantileErrors {
  const error = (share: number) =>
    errorOverBlocks(iterations, (from, to) => quantilesOf(finish.subarray(from, to), [share])[0] as number);
  return { p50: error(0.5), p80: error(0.8) };
}

const MOST_BARS = 40;

/** Counts in bars of equal width from the least value to the greatest. */
export function histogramOf(values: ArrayLike<number>): HistogramBar[] {
  const [least, greatest] = quantilesOf(values, [0, 1]) as [number, number];
  if (!(greatest > least)) return values.length > 0 ? [{ until: least, count: values.length }] : [];
  const width = (greatest - least) / MOST_BARS;
  const bars = Array.from({ length: MOST_BARS }, (_, i) => ({ until: least + (i + 1) * width, count: 0 }));
  for (let i = 0; i < values.length; i++) {
    const bar = Math.ceil(((values[i] as number) - least) / width) - 1;
    (bars[Math.min(MOST_BARS - 1, Math.max(0, bar))] as HistogramBar).count++;
  }
  return bars;
}

/** Share of values at or below a limit. */
export function shareWithin(values: ArrayLike<number>, limit: number): number {
  let within = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) <= limit) within++;
  return within / values.length;
}
