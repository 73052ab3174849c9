/** Draws are stratified in blocks of so many iterations (MC-3). */
export const BLOCK = 1024;
const STRATA_BITS = 10;
const STRATA_MASK = BLOCK - 1;
/** A draw is a whole number of 23 bits; the share it stands for is (number + ½) / 2²³, exact in single precision. */
export const NUMBERS = 1 << 23;
const LOW_BITS = 13;

/** Two keys choose one sequence of numbers out of 2⁶⁴. */
export interface StreamKeys {
  first: number;
  second: number;
}

/** A source of draws: numbers of its own, or as often as it follows one, those of a shared cause (MC-8). */
export interface Stream {
  own: StreamKeys;
  cause: StreamKeys;
  choice: StreamKeys;
  /** Of 2²³: how often the cause's draw is taken; 0 is never. */
  follows: number;
}

/** Mixes a counter with two keys: two rounds of multiply and shift, the second key between them (MC-2). */
export function scramble(n: number, first: number, second: number): number {
  let x = (Math.imul(n, 0x9e37_79b9) + first) | 0;
  x ^= x >>> 16;
  x = Math.imul(x, 0x21f0_aaad);
  x ^= x >>> 15;
  x = (x + second) | 0;
  x = Math.imul(x, 0x735a_2d97);
  return x ^ (x >>> 15);
}

function hashText(text: string, start: number): number {
  let hash = start | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193);
  return hash ^ (hash >>> 15);
}

/** The keys of what bears a name, for a seed: adding or leaving out others changes nothing about them (MC-2). */
export function streamKeys(seed: number, name: string): StreamKeys {
  const low = seed | 0;
  const high = Math.floor(seed / 4_294_967_296) | 0;
  return {
    first: scramble(hashText(name, 0x811c_9dc5), low, high),
    second: scramble(hashText(name, 0x1234_5671), high ^ 0x5bd1_e995, low),
  };
}

const NO_KEYS: StreamKeys = { first: 0, second: 0 };

/** A stream of its own name. */
export function ownStream(seed: number, name: string): Stream {
  return { own: streamKeys(seed, name), cause: NO_KEYS, choice: NO_KEYS, follows: 0 };
}

/** A stream that takes the draw of a cause in a share of the iterations (MC-8). */
export function followingStream(seed: number, name: string, cause: string, strength: number): Stream {
  return {
    own: streamKeys(seed, name),
    cause: streamKeys(seed, cause),
    choice: streamKeys(seed, `choice of ${name}`),
    follows: Math.round(Math.min(1, Math.max(0, strength)) * NUMBERS),
  };
}

/** The place of an iteration among the strata of its block: a permutation that the keys choose. */
function stratum(n: number, { first, second }: StreamKeys): number {
  const block = n >>> STRATA_BITS;
  const a = scramble(block, second, first);
  const b = scramble(block, first, ~second);
  let x = (n & STRATA_MASK) ^ (a & STRATA_MASK);
  x = Math.imul(x, (a >>> 10) | 1) & STRATA_MASK;
  x ^= x >>> 5;
  x = Math.imul(x, b | 1) & STRATA_MASK;
  x ^= x >>> 5;
  x = Math.imul(x, (b >>> 10) | 1) & STRATA_MASK;
  x ^= x >>> 5;
  return (x + (a >>> 21)) & STRATA_MASK;
}

function numberOf(keys: StreamKeys, n: number, isLatin: boolean): number {
  const x = scramble(n, keys.first, keys.second);
  return isLatin ? (stratum(n, keys) << LOW_BITS) | (x >>> (32 - LOW_BITS)) : x >>> 9;
}

/** The draw of iteration `n`, 0 to 2²³ − 1. */
export function drawNumber(stream: Stream, n: number, isLatin: boolean): number {
  if (stream.follows > 0 && numberOf(stream.choice, n, false) < stream.follows)
    return numberOf(stream.cause, n, isLatin);
  return numberOf(stream.own, n, isLatin);
}

/** The share a draw stands for, between 0 and 1. */
export function shareOf(number: number): number {
  return (number + 0.5) / NUMBERS;
}
