import { ranksBetween } from "@gantry/records";

/** The rank that puts an item of an ordered list one place up or down; null where it cannot go further. */
export function movedRank(ordered: readonly { rank: string }[], at: number, step: 1 | -1): string | null {
  const beyond = at + step;
  if (beyond < 0 || beyond >= ordered.length) return null;
  const [before, after] = step === 1 ? [beyond, beyond + 1] : [beyond - 1, beyond];
  return ranksBetween(ordered[before]?.rank ?? null, ordered[after]?.rank ?? null, 1)[0] ?? null;
}
