// Numbers from streams, and values of distributions from numbers (MC-2, MC-3, MC-4). The same steps in the same order as
// src/risk/sampling/, so that both give the same bits: single precision, and no step the processor may fuse.
import { pointer, word } from "./header";

// A stream: two keys of its own, two of the cause it may follow, two that choose, and how often it follows.
const KEY: usize = 0;
const CAUSE_KEY: usize = 8;
const CHOICE_KEY: usize = 16;
const FOLLOWS: usize = 24;
/** Bytes of a stream. */
export const STREAM: usize = 32;

const STRATA_MASK: i32 = 1023;
const STRATA_BITS: i32 = 10;
const LOW_BITS: i32 = 13;

function scramble(n: i32, first: i32, second: i32): i32 {
  let x = n * <i32>0x9e3779b9 + first;
  x ^= x >>> 16;
  x *= 0x21f0aaad;
  x ^= x >>> 15;
  x += second;
  x *= 0x735a2d97;
  return x ^ (x >>> 15);
}

// @ts-ignore: decorator
@inline
function scrambleAll(n: v128, first: i32, second: i32): v128 {
  let x = i32x4.add(i32x4.mul(n, i32x4.splat(<i32>0x9e3779b9)), i32x4.splat(first));
  x = v128.xor(x, i32x4.shr_u(x, 16));
  x = i32x4.mul(x, i32x4.splat(0x21f0aaad));
  x = v128.xor(x, i32x4.shr_u(x, 15));
  x = i32x4.add(x, i32x4.splat(second));
  x = i32x4.mul(x, i32x4.splat(0x735a2d97));
  return v128.xor(x, i32x4.shr_u(x, 15));
}

/** The place of each iteration among the 1,024 strata of its block: a permutation chosen by the block's two keys. */
// @ts-ignore: decorator
@inline
function stratum(n: v128, a: i32, b: i32): v128 {
  const mask = i32x4.splat(STRATA_MASK);
  let x = v128.xor(v128.and(n, mask), i32x4.splat(a & STRATA_MASK));
  x = v128.and(i32x4.mul(x, i32x4.splat((a >>> 10) | 1)), mask);
  x = v128.xor(x, i32x4.shr_u(x, 5));
  x = v128.and(i32x4.mul(x, i32x4.splat(b | 1)), mask);
  x = v128.xor(x, i32x4.shr_u(x, 5));
  x = v128.and(i32x4.mul(x, i32x4.splat((b >>> 10) | 1)), mask);
  x = v128.xor(x, i32x4.shr_u(x, 5));
  return v128.and(i32x4.add(x, i32x4.splat(a >>> 21)), mask);
}

/** A row of 23-bit numbers of one stream would be four of these, for the iterations n. */
// @ts-ignore: decorator
@inline
export function numbers(keys: usize, n: v128, a: i32, b: i32, latin: bool): v128 {
  const x = scrambleAll(n, word(keys, 0), word(keys, 4));
  if (!latin) return i32x4.shr_u(x, 9);
  return v128.or(i32x4.shl(stratum(n, a, b), LOW_BITS), i32x4.shr_u(x, 32 - LOW_BITS));
}

/** Writes a row of 23-bit numbers, of the stream itself or, as often as it follows it, of its cause. */
export function drawNumbers(stream: usize, from: i32, latin: bool, out: usize): void {
  const block = from >>> STRATA_BITS;
  let n = i32x4.add(i32x4.splat(from), i32x4(0, 1, 2, 3));
  const four = i32x4.splat(4);
  const own = stream + KEY;
  let a = 0;
  let b = 0;
  if (latin) {
    a = scramble(block, word(own, 4), word(own, 0));
    b = scramble(block, word(own, 0), ~word(own, 4));
  }
  const follows = word(stream, FOLLOWS);
  if (follows == 0) {
    for (let j: usize = 0; j < 64; j += 16) {
      v128.store(out + j, numbers(own, n, a, b, latin));
      n = i32x4.add(n, four);
    }
    return;
  }
  const cause = stream + CAUSE_KEY;
  const choice = stream + CHOICE_KEY;
  let c = 0;
  let d = 0;
  if (latin) {
    c = scramble(block, word(cause, 4), word(cause, 0));
    d = scramble(block, word(cause, 0), ~word(cause, 4));
  }
  for (let j: usize = 0; j < 64; j += 16) {
    const isFollowing = i32x4.lt_s(numbers(choice, n, 0, 0, false), i32x4.splat(follows));
    v128.store(
      out + j,
      v128.bitselect(numbers(cause, n, c, d, latin), numbers(own, n, a, b, latin), isFollowing),
    );
    n = i32x4.add(n, four);
  }
}

// A distribution: its kind and five parameters.
const PARAMETERS: usize = 4;
export const CONSTANT: i32 = 0;
export const TRIANGULAR: i32 = 1;
export const CURVE: i32 = 2;
export const KNOTS: i32 = 3;

// @ts-ignore: decorator
@inline
function share(number: v128): v128 {
  return f32x4.mul(f32x4.add(f32x4.convert_i32x4_s(number), f32x4.splat(0.5)), f32x4.splat(1.0 / 8388608.0));
}

// @ts-ignore: decorator
@inline
function triangular(at: usize, u: v128): v128 {
  const low = f32x4.add(v128.load_splat<f32>(at), f32x4.sqrt(f32x4.mul(u, v128.load_splat<f32>(at + 12))));
  const rest = f32x4.sub(f32x4.splat(1), u);
  const high = f32x4.sub(
    v128.load_splat<f32>(at + 4),
    f32x4.sqrt(f32x4.mul(rest, v128.load_splat<f32>(at + 16))),
  );
  return v128.bitselect(low, high, f32x4.lt(u, v128.load_splat<f32>(at + 8)));
}

const LEAST_SHARE: f32 = 1.0 / 131072.0;
const CELL_BITS: i32 = 21;
const FIRST_CELL: i32 = 110 << 2;
const HALF_CELLS: i32 = 64;

/** The standard curve's cubic pieces, four to each octave of the nearer tail. */
// @ts-ignore: decorator
@inline
function curve(at: usize, u: v128): v128 {
  const isUpper = f32x4.gt(u, f32x4.splat(0.5));
  const tail = f32x4.max(f32x4.min(u, f32x4.sub(f32x4.splat(1), u)), f32x4.splat(LEAST_SHARE));
  const cell = i32x4.shl(
    i32x4.add(
      i32x4.sub(i32x4.shr_u(tail, CELL_BITS), i32x4.splat(FIRST_CELL)),
      v128.and(isUpper, i32x4.splat(HALF_CELLS)),
    ),
    4,
  );
  const t = f32x4.mul(
    f32x4.convert_i32x4_s(v128.and(tail, i32x4.splat((1 << CELL_BITS) - 1))),
    f32x4.splat(1.0 / 2097152.0),
  );
  const table = pointer(at, 8);
  const p0 = v128.load(table + i32x4.extract_lane(cell, 0));
  const p1 = v128.load(table + i32x4.extract_lane(cell, 1));
  const p2 = v128.load(table + i32x4.extract_lane(cell, 2));
  const p3 = v128.load(table + i32x4.extract_lane(cell, 3));
  const low01 = v128.shuffle<i32>(p0, p1, 0, 4, 1, 5);
  const low23 = v128.shuffle<i32>(p2, p3, 0, 4, 1, 5);
  const high01 = v128.shuffle<i32>(p0, p1, 2, 6, 3, 7);
  const high23 = v128.shuffle<i32>(p2, p3, 2, 6, 3, 7);
  const c0 = v128.shuffle<i32>(low01, low23, 0, 1, 4, 5);
  const c1 = v128.shuffle<i32>(low01, low23, 2, 3, 6, 7);
  const c2 = v128.shuffle<i32>(high01, high23, 0, 1, 4, 5);
  const c3 = v128.shuffle<i32>(high01, high23, 2, 3, 6, 7);
  let q = f32x4.add(f32x4.mul(c3, t), c2);
  q = f32x4.add(f32x4.mul(q, t), c1);
  q = f32x4.add(f32x4.mul(q, t), c0);
  return f32x4.add(v128.load_splat<f32>(at), f32x4.mul(v128.load_splat<f32>(at + 4), q));
}

/** Straight pieces between knots: share, value, slope. */
// @ts-ignore: decorator
@inline
function knots(at: usize, u: v128): v128 {
  let knot = pointer(at, 8);
  const end = knot + <usize>word(at, 12) * 12;
  let x = f32x4.splat(0);
  for (; knot < end; knot += 12) {
    const from = v128.load_splat<f32>(knot);
    const value = f32x4.add(
      v128.load_splat<f32>(knot + 4),
      f32x4.mul(v128.load_splat<f32>(knot + 8), f32x4.sub(u, from)),
    );
    x = v128.bitselect(value, x, f32x4.ge(u, from));
  }
  return x;
}

/** Turns a row of numbers into a row of values, in place. */
export function valuesOf(distribution: usize, row: usize): void {
  const kind = word(distribution, 0);
  const at = distribution + PARAMETERS;
  if (kind == TRIANGULAR) {
    for (let j: usize = 0; j < 64; j += 16) v128.store(row + j, triangular(at, share(v128.load(row + j))));
  } else if (kind == CURVE) {
    for (let j: usize = 0; j < 64; j += 16) v128.store(row + j, curve(at, share(v128.load(row + j))));
  } else if (kind == KNOTS) {
    for (let j: usize = 0; j < 64; j += 16) v128.store(row + j, knots(at, share(v128.load(row + j))));
  } else {
    for (let j: usize = 0; j < 64; j += 16) v128.store(row + j, v128.load_splat<f32>(at));
  }
}
