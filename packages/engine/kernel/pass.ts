// Forward and backward pass over one row of iterations, counting on one calendar (MC-10): exact in whole minutes.
import { CRITICAL, DURATIONS, FINISHES, INCOMING, LATE_STARTS, LATEST, NODE_AT, NODES, OUTGOING, pointer, VECTOR, word } from "./header";

// A node: where its links end (in `incoming` and `outgoing`, from where the last node's end), what bounds it, what it is.
const IN_END: usize = 0;
const OUT_END: usize = 4;
const RELEASE: usize = 8;
const FINISH_FLOOR: usize = 12;
const DELAY: usize = 16;
const ROLE: usize = 20;
const NODE: usize = 24;

/** Bits of a role: more than finish-to-start links, a summary's span, may be the last of the project. */
const SPECIAL: i32 = 1;
const SPAN: i32 = 2;
const LAST: i32 = 4;

// A link: the row of the other node (in bytes), the lag, and its type.
const LAG: usize = 4;
const TYPE: usize = 8;
const LINK: usize = 12;

const FS: i32 = 0;
const SS: i32 = 1;
const FF: i32 = 2;
const SF: i32 = 3;
const UP: i32 = 5;

function forwardSpecial(h: usize, node: usize, link: usize, end: usize, at: usize): void {
  const durations = pointer(h, DURATIONS);
  const finishes = pointer(h, FINISHES);
  const isSpan = word(node, ROLE) & SPAN;
  for (let j: usize = 0; j < 64; j += VECTOR) {
    let start = v128.load_splat<i32>(node + RELEASE);
    let finish = v128.load_splat<i32>(node + FINISH_FLOOR);
    let earliest = i32x4.splat(i32.MAX_VALUE);
    for (let k = link; k < end; k += LINK) {
      const other = <usize>word(k, 0) + j;
      const type = word(k, TYPE);
      let bound = v128.load(finishes + other);
      if (isSpan) {
        earliest = i32x4.min_s(earliest, i32x4.sub(bound, v128.load(durations + other)));
        start = i32x4.max_s(start, bound);
        continue;
      }
      bound = i32x4.add(bound, v128.load_splat<i32>(k + LAG));
      if (type == SS || type == SF) bound = i32x4.sub(bound, v128.load(durations + other));
      if (type == FS || type == SS) start = i32x4.max_s(start, bound);
      else finish = i32x4.max_s(finish, bound);
    }
    if (isSpan) {
      v128.store(finishes + at + j, start);
      v128.store(durations + at + j, i32x4.sub(start, earliest));
      continue;
    }
    const duration = v128.load(durations + at + j);
    start = i32x4.add(start, v128.load_splat<i32>(node + DELAY));
    start = i32x4.max_s(start, i32x4.sub(finish, duration));
    v128.store(finishes + at + j, i32x4.add(start, duration));
  }
}

/** Early finishes of all nodes; their greatest is left in the row `LATEST`. */
export function forward(h: usize): void {
  const durations = pointer(h, DURATIONS);
  const finishes = pointer(h, FINISHES);
  let node = pointer(h, NODE_AT);
  const endNode = node + <usize>word(h, NODES) * NODE;
  let link = pointer(h, INCOMING);
  let l0 = i32x4.splat(0);
  let l1 = l0;
  let l2 = l0;
  let l3 = l0;
  for (let at: usize = 0; node < endNode; node += NODE, at += 64) {
    const end = pointer(node, IN_END);
    const role = word(node, ROLE);
    if (role & SPECIAL) {
      forwardSpecial(h, node, link, end, at);
      link = end;
    } else {
      let m0 = v128.load_splat<i32>(node + RELEASE);
      let m1 = m0;
      let m2 = m0;
      let m3 = m0;
      for (; link < end; link += LINK) {
        const other = finishes + <usize>word(link, 0);
        const lag = v128.load_splat<i32>(link + LAG);
        m0 = i32x4.max_s(m0, i32x4.add(v128.load(other), lag));
        m1 = i32x4.max_s(m1, i32x4.add(v128.load(other, 16), lag));
        m2 = i32x4.max_s(m2, i32x4.add(v128.load(other, 32), lag));
        m3 = i32x4.max_s(m3, i32x4.add(v128.load(other, 48), lag));
      }
      const duration = durations + at;
      const finish = finishes + at;
      v128.store(finish, i32x4.add(m0, v128.load(duration)));
      v128.store(finish, i32x4.add(m1, v128.load(duration, 16)), 16);
      v128.store(finish, i32x4.add(m2, v128.load(duration, 32)), 32);
      v128.store(finish, i32x4.add(m3, v128.load(duration, 48)), 48);
    }
    if (role & LAST) {
      const finish = finishes + at;
      l0 = i32x4.max_s(l0, v128.load(finish));
      l1 = i32x4.max_s(l1, v128.load(finish, 16));
      l2 = i32x4.max_s(l2, v128.load(finish, 32));
      l3 = i32x4.max_s(l3, v128.load(finish, 48));
    }
  }
  const latest = pointer(h, LATEST);
  v128.store(latest, l0);
  v128.store(latest, l1, 16);
  v128.store(latest, l2, 32);
  v128.store(latest, l3, 48);
}

/** Adds one to a node's count, lane by lane, where its late finish is its early finish. */
// @ts-ignore: decorator
@inline
function countCritical(counts: usize, lateFinish: v128, finish: v128): void {
  v128.store(counts, i32x4.sub(v128.load(counts), i32x4.le_s(lateFinish, finish)));
}

function backwardSpecial(h: usize, node: usize, link: usize, end: usize, at: usize, counts: usize): void {
  const durations = pointer(h, DURATIONS);
  const lateStarts = pointer(h, LATE_STARTS);
  const latest = pointer(h, LATEST);
  const isSpan = word(node, ROLE) & SPAN;
  for (let j: usize = 0; j < 64; j += VECTOR) {
    const duration = v128.load(durations + at + j);
    let finish = v128.load(latest + j);
    for (let k = link; k < end; k += LINK) {
      const other = <usize>word(k, 0) + j;
      const type = word(k, TYPE);
      let bound = i32x4.sub(v128.load(lateStarts + other), v128.load_splat<i32>(k + LAG));
      if (type == FF || type == SF) bound = i32x4.add(bound, v128.load(durations + other));
      if (type == SS || type == SF) bound = i32x4.add(bound, duration);
      finish = i32x4.min_s(finish, bound);
    }
    // A span holds the bound of its finish itself, which its children then read.
    v128.store(lateStarts + at + j, isSpan ? finish : i32x4.sub(finish, duration));
    countCritical(counts, finish, v128.load(pointer(h, FINISHES) + at + j));
  }
}

/** Late starts of all nodes, and in how many iterations each had no float. */
export function backward(h: usize): void {
  const durations = pointer(h, DURATIONS);
  const finishes = pointer(h, FINISHES);
  const lateStarts = pointer(h, LATE_STARTS);
  const critical = pointer(h, CRITICAL);
  const first = pointer(h, NODE_AT);
  const count = <usize>word(h, NODES);
  const latest = pointer(h, LATEST);
  const l0 = v128.load(latest);
  const l1 = v128.load(latest, 16);
  const l2 = v128.load(latest, 32);
  const l3 = v128.load(latest, 48);
  for (let i = count; i > 0; i--) {
    const node = first + (i - 1) * NODE;
    const at = (i - 1) << 6;
    const end = pointer(node, OUT_END);
    let link = i == 1 ? pointer(h, OUTGOING) : pointer(node - NODE, OUT_END);
    const counts = critical + ((i - 1) << 4);
    if (word(node, ROLE) & SPECIAL) {
      backwardSpecial(h, node, link, end, at, counts);
      continue;
    }
    let m0 = l0;
    let m1 = l1;
    let m2 = l2;
    let m3 = l3;
    for (; link < end; link += LINK) {
      const other = lateStarts + <usize>word(link, 0);
      const lag = v128.load_splat<i32>(link + LAG);
      m0 = i32x4.min_s(m0, i32x4.sub(v128.load(other), lag));
      m1 = i32x4.min_s(m1, i32x4.sub(v128.load(other, 16), lag));
      m2 = i32x4.min_s(m2, i32x4.sub(v128.load(other, 32), lag));
      m3 = i32x4.min_s(m3, i32x4.sub(v128.load(other, 48), lag));
    }
    const duration = durations + at;
    const lateStart = lateStarts + at;
    v128.store(lateStart, i32x4.sub(m0, v128.load(duration)));
    v128.store(lateStart, i32x4.sub(m1, v128.load(duration, 16)), 16);
    v128.store(lateStart, i32x4.sub(m2, v128.load(duration, 32)), 32);
    v128.store(lateStart, i32x4.sub(m3, v128.load(duration, 48)), 48);
    const finish = finishes + at;
    const c0 = i32x4.add(i32x4.le_s(m0, v128.load(finish)), i32x4.le_s(m1, v128.load(finish, 16)));
    const c1 = i32x4.add(i32x4.le_s(m2, v128.load(finish, 32)), i32x4.le_s(m3, v128.load(finish, 48)));
    v128.store(counts, i32x4.sub(v128.load(counts), i32x4.add(c0, c1)));
  }
}
