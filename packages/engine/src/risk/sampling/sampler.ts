import { type Curve, curveValue, lognormalCurve, normalCurve, pertCurve } from "./curve.ts";
import type { Distribution } from "./distribution.ts";
import { normalQuantile } from "./specialFunctions.ts";
import { NUMBERS, shareOf } from "./stream.ts";

/** A distribution ready to be drawn from: what the kernel reads, in single precision. */
export type Sampler =
  | { kind: "constant"; value: number }
  | { kind: "triangular"; low: number; high: number; peak: number; lowPart: number; highPart: number }
  | { kind: "curve"; location: number; scale: number; curve: Curve }
  /** Straight pieces; each holds from its share on. */
  | { kind: "knots"; knots: readonly SamplerKnot[] };

interface SamplerKnot {
  share: number;
  value: number;
  slope: number;
}

/** An empirical distribution of more values than this is drawn from so many of its quantiles. */
const MOST_KNOTS = 64;

/** Curves that several distributions share, so that equal estimates cost one table. */
export type CurveCache = Map<string, Curve>;

function cached(curves: CurveCache, key: string, make: () => Curve): Curve {
  let curve = curves.get(key);
  if (!curve) curves.set(key, (curve = make()));
  return curve;
}

const constant = (value: number): Sampler => ({ kind: "constant", value: Math.fround(value) });

function pieces(knots: readonly SamplerKnot[]): Sampler {
  const { fround } = Math;
  return {
    kind: "knots",
    knots: knots.map(({ share, value, slope }) => ({
      share: fround(share),
      value: fround(value),
      slope: fround(slope),
    })),
  };
}

function triangular(low: number, mode: number, high: number): Sampler {
  if (low === high) return constant(low);
  const { fround } = Math;
  const width = high - low;
  return {
    kind: "triangular",
    low: fround(low),
    high: fround(high),
    peak: fround((mode - low) / width),
    lowPart: fround(width * (mode - low)),
    highPart: fround(width * (high - mode)),
  };
}

function lognormal(d: Extract<Distribution, { kind: "lognormal" }>, curves: CurveCache): Sampler {
  const [z0, z1] = [normalQuantile(d.lowShare), normalQuantile(d.highShare)];
  const deviation = (Math.log(d.high) - Math.log(d.low)) / (z1 - z0);
  const location = Math.log(d.low) - deviation * z0;
  return {
    kind: "curve",
    location: 0,
    scale: Math.fround(Math.exp(location)),
    curve: cached(curves, `lognormal ${deviation}`, () => lognormalCurve(deviation)),
  };
}

function discrete(values: readonly { value: number; weight: number }[]): Sampler {
  const total = values.reduce((sum, { weight }) => sum + weight, 0);
  let reached = 0;
  const knots: SamplerKnot[] = [];
  for (const { value, weight } of values.toSorted((a, b) => a.value - b.value)) {
    if (weight > 0) knots.push({ share: reached / total, value, slope: 0 });
    reached += weight;
  }
  return pieces(knots);
}

function empirical(values: readonly number[]): Sampler {
  const ordered = values.toSorted((a, b) => a - b);
  const last = ordered.length - 1;
  if (last === 0) return constant(ordered[0] as number);
  const count = Math.min(last, MOST_KNOTS);
  const at = (k: number) => {
    const place = (k * last) / count;
    const below = ordered[Math.floor(place)] as number;
    return below + (place - Math.floor(place)) * ((ordered[Math.ceil(place)] as number) - below);
  };
  return pieces(
    Array.from({ length: count }, (_, k) => ({
      share: k / count,
      value: at(k),
      slope: (at(k + 1) - at(k)) * count,
    })),
  );
}

/** Makes a sound distribution ready, its values times `factor` (MC-4). */
export function samplerOf(d: Distribution, factor: number, curves: CurveCache): Sampler {
  switch (d.kind) {
    case "fixed":
      return constant(d.value * factor);
    case "uniform":
      return pieces([{ share: 0, value: d.low * factor, slope: (d.high - d.low) * factor }]);
    case "triangular":
      return triangular(d.low * factor, d.mode * factor, d.high * factor);
    case "pert": {
      const width = d.high - d.low;
      if (width === 0) return constant(d.low * factor);
      const mode = (d.mode - d.low) / width;
      return {
        kind: "curve",
        location: Math.fround(d.low * factor),
        scale: Math.fround(width * factor),
        curve: cached(curves, `pert ${mode}`, () => pertCurve(mode)),
      };
    }
    case "lognormal":
      return scaled(lognormal(d, curves), factor);
    case "normal":
      return {
        kind: "curve",
        location: Math.fround(d.mean * factor),
        scale: Math.fround(d.deviation * factor),
        curve: cached(curves, "normal", normalCurve),
      };
    case "discrete":
      return discrete(d.values.map(({ value, weight }) => ({ value: value * factor, weight })));
    case "empirical":
      return empirical(d.values.map((value) => value * factor));
  }
}

function scaled(sampler: Sampler, factor: number): Sampler {
  return sampler.kind === "curve" ? { ...sampler, scale: Math.fround(sampler.scale * factor) } : sampler;
}

/** The value a draw gives, in single precision, step by step as the kernel takes them. */
export function sampledValue(sampler: Sampler, number: number): number {
  const { fround } = Math;
  if (sampler.kind === "constant") return sampler.value;
  const u = shareOf(number);
  if (sampler.kind === "curve") return fround(sampler.location + fround(sampler.scale * curveValue(sampler.curve, u)));
  if (sampler.kind === "triangular") {
    const { low, high, peak, lowPart, highPart } = sampler;
    return u < peak
      ? fround(low + fround(Math.sqrt(fround(u * lowPart))))
      : fround(high - fround(Math.sqrt(fround(fround(1 - u) * highPart))));
  }
  let x = 0;
  for (const { share, value, slope } of sampler.knots)
    if (u >= share) x = fround(value + fround(slope * fround(u - share)));
  return x;
}

/** The sampler of value × scale + shift. */
export function movedSampler(sampler: Sampler, scale: number, shift: number): Sampler {
  const { fround } = Math;
  const move = (value: number) => fround(value * scale + shift);
  switch (sampler.kind) {
    case "constant":
      return { kind: "constant", value: move(sampler.value) };
    case "triangular": {
      const part = (square: number) => fround(square * scale * scale);
      const { low, high, lowPart, highPart } = sampler;
      return { ...sampler, low: move(low), high: move(high), lowPart: part(lowPart), highPart: part(highPart) };
    }
    case "curve":
      return { ...sampler, location: move(sampler.location), scale: fround(sampler.scale * scale) };
    case "knots":
      return {
        kind: "knots",
        knots: sampler.knots.map(({ share, value, slope }) => ({
          share,
          value: move(value),
          slope: fround(slope * scale),
        })),
      };
  }
}

/** The mean of what a sampler draws, from the middles of 4,096 equal shares. */
export function samplerMean(sampler: Sampler): number {
  const count = 4096;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += sampledValue(sampler, (i + 0.5) * (NUMBERS / count));
  return sum / count;
}
