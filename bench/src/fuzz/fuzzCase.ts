import { mutate } from "./mutate.ts";
import type { PlanFile } from "./planFiles.ts";
import { random } from "./random.ts";

export interface FuzzCase {
  name: string;
  bytes: Uint8Array;
}

/** Case `index` of a seed: always the same, so that a failure can be looked at again. Small files come more often. */
export function fuzzCase(files: readonly PlanFile[], seed: number, index: number): FuzzCase {
  const dice = random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const weights = files.map(({ bytes }) => 1 / (bytes.length + 20_000));
  let left = (dice.below(1_000_000) / 1_000_000) * weights.reduce((total, weight) => total + weight, 0);
  const at = weights.findIndex((weight) => (left -= weight) < 0);
  const file = files[at < 0 ? 0 : at];
  if (!file) throw new RangeError("There are no plans to damage.");
  const small = files.filter(({ bytes }) => bytes.length < 100_000).map(({ bytes }) => bytes);
  return { name: file.name, bytes: mutate(file.bytes, dice, small) };
}
