// Durations of one row of iterations: what estimates, risks, causes and losses give together (MC-5 … MC-9).
import { drawNumbers, STREAM, valuesOf } from "./draw";
import { DURATIONS, EFFECTS_AT, pointer, ROW_BITS, SAMPLED, SAMPLED_AT, VARIABLE_AT, VARIABLE_ROWS, VARIABLES, word } from "./header";

// A variable: the stream of its values, its distribution, and the event it depends on.
const DISTRIBUTION: usize = STREAM;
const IS_GATED: usize = STREAM + 24;
const GATE_STREAM: usize = STREAM + 28;
const GATE_FROM: usize = GATE_STREAM + STREAM;
const GATE_TO: usize = GATE_FROM + 4;
const OTHERWISE: usize = GATE_FROM + 8;
/** Bytes of a variable. */
const VARIABLE: usize = GATE_FROM + 12;

// A sampled node: its duration's variable, the row it is written to, its effects, and what its crew makes of it.
const TARGET: usize = STREAM + 24;
const FIRST_EFFECT: usize = STREAM + 28;
const END_EFFECT: usize = STREAM + 32;
const SCALE: usize = STREAM + 36;
const SAMPLED_NODE: usize = STREAM + 40;

const ADD: i32 = 0;
const MULTIPLY: i32 = 1;
const ALONGSIDE: i32 = 2;
const JOIN: i32 = 3;
/** More of the working time than this is never lost. */
const MOST_LOST: f32 = 0.95;

function drawVariable(variable: usize, from: i32, latin: bool, row: usize, gate: usize): void {
  drawNumbers(variable, from, latin, row);
  valuesOf(variable + DISTRIBUTION, row);
  if (word(variable, IS_GATED) == 0) return;
  drawNumbers(variable + GATE_STREAM, from, latin, gate);
  const low = i32x4.splat(word(variable, GATE_FROM));
  const high = i32x4.splat(word(variable, GATE_TO));
  const otherwise = v128.load_splat<f32>(variable + OTHERWISE);
  for (let j: usize = 0; j < 64; j += 16) {
    const n = v128.load(gate + j);
    const occurs = v128.and(i32x4.ge_s(n, low), i32x4.lt_s(n, high));
    v128.store(row + j, v128.bitselect(v128.load(row + j), otherwise, occurs));
  }
}

/** Draws all variables; `scratch` is a row to work in. */
export function drawVariables(h: usize, from: i32, latin: bool, scratch: usize): void {
  let variable = pointer(h, VARIABLE_AT);
  let row = pointer(h, VARIABLE_ROWS);
  for (let i = word(h, VARIABLES); i > 0; i--) {
    drawVariable(variable, from, latin, row, scratch);
    variable += VARIABLE;
    row += 64;
  }
}

/** The value so far with all effects on it, in whole minutes. */
// @ts-ignore: decorator
@inline
function withEffects(value: v128, rows: usize, effect: usize, end: usize, j: usize): v128 {
  let x = value;
  let alongside = f32x4.splat(0);
  for (; effect < end; effect += 8) {
    const other = v128.load(rows + (<usize>word(effect, 4) << ROW_BITS) + j);
    const kind = word(effect, 0);
    if (kind == ADD) x = f32x4.add(x, other);
    else if (kind == MULTIPLY) x = f32x4.mul(x, other);
    else if (kind == ALONGSIDE) alongside = f32x4.max(alongside, other);
    else if (kind == JOIN) {
      x = f32x4.add(x, alongside);
      alongside = f32x4.splat(0);
    } else x = f32x4.div(x, f32x4.sub(f32x4.splat(1), f32x4.min(other, f32x4.splat(MOST_LOST))));
  }
  return x;
}

// @ts-ignore: decorator
@inline
function wholeMinutes(x: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.max(x, f32x4.splat(0))));
}

/** Draws the durations of all sampled nodes. */
export function drawDurations(h: usize, from: i32, latin: bool): void {
  let node = pointer(h, SAMPLED_AT);
  const rows = pointer(h, VARIABLE_ROWS);
  const effects = pointer(h, EFFECTS_AT);
  const durations = pointer(h, DURATIONS);
  for (let i = word(h, SAMPLED); i > 0; i--) {
    const row = durations + (<usize>word(node, TARGET) << ROW_BITS);
    drawNumbers(node, from, latin, row);
    valuesOf(node + DISTRIBUTION, row);
    const first = effects + (<usize>word(node, FIRST_EFFECT) << 3);
    const end = effects + (<usize>word(node, END_EFFECT) << 3);
    const scale = load<f32>(node + SCALE);
    for (let j: usize = 0; j < 64; j += 16) {
      const value = v128.load(row + j);
      let minutes = wholeMinutes(first == end ? value : withEffects(value, rows, first, end, j));
      if (scale != 1)
        minutes = wholeMinutes(f32x4.mul(f32x4.convert_i32x4_s(minutes), f32x4.splat(scale)));
      v128.store(row + j, minutes);
    }
    node += SAMPLED_NODE;
  }
}
