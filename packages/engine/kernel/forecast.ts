// The hot loop of a forecast: durations, dates and criticality of sixteen iterations at a time. The host lays out the memory
// and calls `run` block by block; src/risk/plain/ does the same in plain TypeScript and is what this is tested against.
import {
  COST_OUT,
  COSTS,
  DURATIONS,
  FINISHES,
  FLAGS,
  KEPT,
  KEPT_AT,
  KEPT_ROWS,
  KEPT_STRIDE,
  LATEST,
  LATIN,
  NODES,
  pointer,
  PROJECT_FINISH,
  ROW_BITS,
  SAMPLED,
  SUMS,
  VARIABLE_ROWS,
  VARIABLES,
  WITH_COST,
  WITH_CRITICALITY,
  WITH_SUMS,
  word,
} from "./header";
import { backward, forward } from "./pass";
import { drawDurations, drawVariables } from "./sample";

/** Copies the row of the project's finish, and of each node that is kept, to where all iterations stand in line. */
function keep(h: usize, n: i32): void {
  const out = (<usize>n) << 2;
  memory.copy(pointer(h, PROJECT_FINISH) + out, pointer(h, LATEST), 64);
  const finishes = pointer(h, FINISHES);
  const stride = pointer(h, KEPT_STRIDE);
  let kept = pointer(h, KEPT_AT);
  let to = pointer(h, KEPT_ROWS) + out;
  for (let i = word(h, KEPT); i > 0; i--) {
    const from = finishes + ((<usize>word(kept, 0)) << ROW_BITS);
    v128.store(to, v128.load(from));
    v128.store(to, v128.load(from, 16), 16);
    v128.store(to, v128.load(from, 32), 32);
    v128.store(to, v128.load(from, 48), 48);
    kept += 4;
    to += stride;
  }
}

/** Sums for the correlation of durations with the project's finish (MC-14): a node's row, its centre, three sums a lane. */
function addSums(h: usize): void {
  let sum = pointer(h, SUMS);
  const durations = pointer(h, DURATIONS);
  const latest = pointer(h, LATEST);
  const middle = v128.load_splat<i32>(sum);
  sum += 4;
  for (let i = word(h, SAMPLED); i > 0; i--) {
    const row = durations + ((<usize>word(sum, 0)) << ROW_BITS);
    const centre = v128.load_splat<i32>(sum + 4);
    let s = v128.load(sum, 8);
    let ss = v128.load(sum, 24);
    let st = v128.load(sum, 40);
    for (let j: usize = 0; j < 64; j += 16) {
      const d = f32x4.convert_i32x4_s(i32x4.sub(v128.load(row + j), centre));
      const t = f32x4.convert_i32x4_s(i32x4.sub(v128.load(latest + j), middle));
      s = f32x4.add(s, d);
      ss = f32x4.add(ss, f32x4.mul(d, d));
      st = f32x4.add(st, f32x4.mul(d, t));
    }
    v128.store(sum, s, 8);
    v128.store(sum, ss, 24);
    v128.store(sum, st, 40);
    sum += 56;
  }
}

/** Cost of a row: what durations cost by the minute, then what variables cost (MC-11). */
function addCost(h: usize, n: i32): void {
  let cost = pointer(h, COSTS);
  const durations = pointer(h, DURATIONS);
  const rows = pointer(h, VARIABLE_ROWS);
  const out = pointer(h, COST_OUT) + ((<usize>n) << 2);
  const timed = word(cost, 0);
  const variable = word(cost, 4);
  cost += 8;
  for (let j: usize = 0; j < 64; j += 16) {
    let x = f32x4.splat(0);
    let at = cost;
    for (let i = timed; i > 0; i--, at += 12) {
      const d = i32x4.sub(v128.load(durations + ((<usize>word(at, 0)) << ROW_BITS) + j), v128.load_splat<i32>(at + 4));
      x = f32x4.add(x, f32x4.mul(f32x4.convert_i32x4_s(d), v128.load_splat<f32>(at + 8)));
    }
    for (let i = variable; i > 0; i--, at += 4)
      x = f32x4.add(x, v128.load(rows + ((<usize>word(at, 0)) << ROW_BITS) + j));
    v128.store(out + j, x);
  }
}

/** Runs iterations from..to, both multiples of sixteen. */
export function run(h: usize, from: i32, to: i32): void {
  const flags = word(h, FLAGS);
  const latin = (flags & LATIN) != 0;
  // One row more than there are variables, to work in.
  const scratch = pointer(h, VARIABLE_ROWS) + ((<usize>word(h, VARIABLES)) << ROW_BITS);
  for (let n = from; n < to; n += 16) {
    drawVariables(h, n, latin, scratch);
    drawDurations(h, n, latin);
    forward(h);
    if (flags & WITH_CRITICALITY) backward(h);
    keep(h, n);
    if (flags & WITH_SUMS) addSums(h);
    if (flags & WITH_COST) addCost(h, n);
  }
}
