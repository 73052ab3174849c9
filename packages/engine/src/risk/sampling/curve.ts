import { betaQuantile, logGamma, normalQuantile } from "./specialFunctions.ts";

/**
 * A quantile function as cubic pieces: four to each octave of the share in the nearer tail, sixteen octaves, two tails. Each
 * piece meets value and slope of the function at both ends (MC-4). Four coefficients a piece, lower tail first.
 */
export type Curve = Float32Array;

const OCTAVES = 16;
const PER_OCTAVE = 4;
const HALF = OCTAVES * PER_OCTAVE;
/** Draws nearer to an end than this are drawn here. */
export const LEAST_SHARE = 2 ** -17;

/** Shares at the ends of the pieces of a tail, from the outermost in. */
const KNOT_SHARES: readonly number[] = Array.from({ length: HALF + 1 }, (_, k) =>
  Math.min(0.5, LEAST_SHARE * 2 ** Math.floor(k / PER_OCTAVE) * (1 + (k % PER_OCTAVE) / PER_OCTAVE)),
);

/** Values and slopes (by share) of a quantile function at the knots: lower tail, then upper. */
interface Knots {
  value: Float64Array;
  slope: Float64Array;
}

function piecesOf({ value, slope }: Knots): Curve {
  const out = new Float32Array(2 * HALF * 4);
  for (let side = 0; side < 2; side++)
    for (let k = 0; k < HALF; k++) {
      const at = side * (HALF + 1) + k;
      const width = ((KNOT_SHARES[k + 1] as number) - (KNOT_SHARES[k] as number)) * (side === 0 ? 1 : -1);
      const [y0, y1] = [value[at] as number, value[at + 1] as number];
      const [s0, s1] = [(slope[at] as number) * width, (slope[at + 1] as number) * width];
      out.set([y0, s0, 3 * (y1 - y0) - 2 * s0 - s1, 2 * (y0 - y1) + s0 + s1], (side * HALF + k) * 4);
    }
  return out;
}

function knotsOf(quantile: (share: number) => number, density: (value: number) => number): Knots {
  const value = new Float64Array(2 * (HALF + 1));
  const slope = new Float64Array(2 * (HALF + 1));
  for (let side = 0; side < 2; side++)
    KNOT_SHARES.forEach((tail, k) => {
      const at = side * (HALF + 1) + k;
      value[at] = quantile(side === 0 ? tail : 1 - tail);
      slope[at] = 1 / density(value[at]);
    });
  return { value, slope };
}

const normalDensity = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** The standard normal distribution. */
export function normalCurve(): Curve {
  return piecesOf(knotsOf(normalQuantile, normalDensity));
}

/** exp(deviation × z) for a standard normal z: a lognormal distribution of median 1. */
export function lognormalCurve(deviation: number): Curve {
  if (deviation === 0)
    return piecesOf({ value: new Float64Array(2 * (HALF + 1)).fill(1), slope: new Float64Array(2 * (HALF + 1)) });
  return piecesOf(
    knotsOf(
      (share) => Math.exp(deviation * normalQuantile(share)),
      (x) => normalDensity(Math.log(x) / deviation) / (deviation * x),
    ),
  );
}

/** PERT's shapes are tabled at so many modes between 0 and 1; those between are blended from their neighbours. */
const PERT_STEPS = 64;
const pertKnots: (Knots | undefined)[] = [];

function exactPertKnots(mode: number): Knots {
  const [a, b] = [1 + 4 * mode, 5 - 4 * mode];
  const logNorm = logGamma(a + b) - logGamma(a) - logGamma(b);
  let last = LEAST_SHARE;
  return knotsOf(
    (share) => (last = betaQuantile(a, b, share, last)),
    (x) => Math.exp(logNorm + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x)),
  );
}

function mirrored({ value, slope }: Knots): Knots {
  const turn = (from: Float64Array, change: (x: number) => number) =>
    from.map((_, at) => change(from[(at + HALF + 1) % from.length] as number));
  return { value: turn(value, (x) => 1 - x), slope: turn(slope, (x) => x) };
}

function pertKnotsAt(step: number): Knots {
  return (pertKnots[step] ??=
    step > PERT_STEPS / 2 ? mirrored(pertKnotsAt(PERT_STEPS - step)) : exactPertKnots(step / PERT_STEPS));
}

/** PERT's beta distribution between 0 and 1 with its mode at `mode`. */
export function pertCurve(mode: number): Curve {
  const place = Math.min(1, Math.max(0, mode)) * PERT_STEPS;
  const step = Math.min(PERT_STEPS - 1, Math.floor(place));
  const part = place - step;
  const [one, other] = [pertKnotsAt(step), pertKnotsAt(step + 1)];
  const blend = (a: Float64Array, b: Float64Array) => a.map((x, i) => x + part * ((b[i] as number) - x));
  return piecesOf({ value: blend(one.value, other.value), slope: blend(one.slope, other.slope) });
}

const bits = new DataView(new ArrayBuffer(4));

/** The curve's value at a share, step by step in single precision as the kernel takes them. */
export function curveValue(curve: Curve, share: number): number {
  const { fround } = Math;
  const u = fround(share);
  bits.setFloat32(0, Math.max(Math.min(u, fround(1 - u)), LEAST_SHARE));
  const word = bits.getInt32(0);
  const cell = (word >>> 21) - (110 << 2) + (u > 0.5 ? HALF : 0);
  const t = (word & 0x1f_ffff) / 2_097_152;
  const at = cell * 4;
  let q = fround(fround((curve[at + 3] as number) * t) + (curve[at + 2] as number));
  q = fround(fround(q * t) + (curve[at + 1] as number));
  return fround(fround(q * t) + (curve[at] as number));
}
