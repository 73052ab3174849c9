// What the host writes at the head of a run, one word each, in the order of `HEADER` in src/risk/kernel/kernelMemory.ts.
// Pointers are byte addresses. A row is 16 iterations of one variable or node: 64 bytes, four vectors.

export const VECTOR: usize = 16;
export const ROW: usize = 64;
export const ROW_BITS: usize = 6;

export const NODES: usize = 0;
export const VARIABLES: usize = 4;
export const VARIABLE_AT: usize = 8;
export const VARIABLE_ROWS: usize = 12;
export const SAMPLED: usize = 16;
export const SAMPLED_AT: usize = 20;
export const EFFECTS_AT: usize = 24;
export const DURATIONS: usize = 28;
export const FINISHES: usize = 32;
export const LATE_STARTS: usize = 36;
export const NODE_AT: usize = 40;
export const INCOMING: usize = 44;
export const OUTGOING: usize = 48;
export const CRITICAL: usize = 52;
export const PROJECT_FINISH: usize = 56;
export const KEPT: usize = 60;
export const KEPT_AT: usize = 64;
export const KEPT_ROWS: usize = 68;
export const KEPT_STRIDE: usize = 72;
export const SUMS: usize = 76;
export const COSTS: usize = 80;
export const COST_OUT: usize = 84;
export const FLAGS: usize = 88;
export const LATEST: usize = 92;

export const LATIN: i32 = 1;
export const WITH_CRITICALITY: i32 = 2;
export const WITH_SUMS: i32 = 4;
export const WITH_COST: i32 = 8;

// @ts-ignore: decorator
@inline
export function word(at: usize, offset: usize): i32 {
  return load<i32>(at + offset);
}

// @ts-ignore: decorator
@inline
export function pointer(at: usize, offset: usize): usize {
  return load<usize>(at + offset);
}
