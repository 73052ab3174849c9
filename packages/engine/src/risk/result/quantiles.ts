const BUCKET_BITS = 11;

/** Value of rank `rank` and the one after it, found without ordering all: by buckets of equal width. */
function rankedPair(
  values: ArrayLike<number>,
  counts: Int32Array,
  { least, width }: Buckets,
  rank: number,
): [number, number] {
  let below = 0;
  let bucket = 0;
  while (below + (counts[bucket] as number) <= rank) below += counts[bucket++] as number;
  const inside: number[] = [];
  let next = Number.POSITIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const own = Math.floor((value - least) / width);
    if (own === bucket) inside.push(value);
    else if (own > bucket && value < next) next = value;
  }
  inside.sort((a, b) => a - b);
  const at = rank - below;
  return [inside[at] as number, at + 1 < inside.length ? (inside[at + 1] as number) : next];
}

interface Buckets {
  least: number;
  width: number;
}

/**
 * Quantiles of type 7 (MC-12): of n ordered values that of the share s lies at place (n − 1) s, between two values in
 * proportion. Linear in the number of values. No values give NaN.
 */
export function quantilesOf(values: ArrayLike<number>, shares: readonly number[]): number[] {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i] as number);
    greatest = Math.max(greatest, values[i] as number);
  }
  if (!(greatest > least)) return shares.map(() => (values.length > 0 ? least : Number.NaN));
  const buckets = { least, width: (greatest - least) / ((1 << BUCKET_BITS) - 1) };
  const counts = new Int32Array(1 << BUCKET_BITS);
  for (let i = 0; i < values.length; i++) {
    const bucket = Math.floor(((values[i] as number) - least) / buckets.width);
    counts[bucket] = (counts[bucket] as number) + 1;
  }
  return shares.map((share) => {
    const place = (values.length - 1) * Math.min(1, Math.max(0, share));
    const rank = Math.floor(place);
    const [below, above] = rankedPair(values, counts, buckets, rank);
    return place === rank ? below : below + (place - rank) * (above - below);
  });
}
