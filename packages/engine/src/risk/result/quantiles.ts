const BUCKETS = 2048;

/** Values fall into buckets of equal width, counted once for all quantiles. */
interface Buckets {
  least: number;
  perWidth: number;
  /** By bucket: how many values lie in those before it. */
  before: Int32Array;
}

function bucketsOf(values: ArrayLike<number>, least: number, greatest: number): Buckets {
  const perWidth = (BUCKETS - 1) / (greatest - least);
  const before = new Int32Array(BUCKETS + 1);
  for (let i = 0; i < values.length; i++) {
    const next = Math.floor(((values[i] as number) - least) * perWidth) + 1;
    before[next] = (before[next] as number) + 1;
  }
  for (let b = 0; b < BUCKETS; b++) before[b + 1] = (before[b + 1] as number) + (before[b] as number);
  return { least, perWidth, before };
}

function bucketOfRank({ before }: Buckets, rank: number): number {
  let low = 0;
  let high = BUCKETS - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((before[middle + 1] as number) > rank) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The values of the buckets that ranks lie in, each in order, found in one walk over all values. */
function orderedBuckets(values: ArrayLike<number>, buckets: Buckets, ranks: readonly number[]): Map<number, number[]> {
  const inside = new Map<number, number[]>();
  const isWanted = new Uint8Array(BUCKETS);
  for (const rank of ranks) {
    const bucket = bucketOfRank(buckets, rank);
    isWanted[bucket] = 1;
    inside.set(bucket, []);
  }
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const bucket = Math.floor((value - buckets.least) * buckets.perWidth);
    if (isWanted[bucket]) inside.get(bucket)?.push(value);
  }
  for (const list of inside.values()) list.sort((a, b) => a - b);
  return inside;
}

/**
 * Quantiles of type 7 (MC-12): of n ordered values that of the share s lies at place (n − 1) s, between two values in
 * proportion. Linear in the number of values. No values give NaN.
 */
export function quantilesOf(values: ArrayLike<number>, shares: readonly number[]): number[] {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  if (!(greatest > least)) return shares.map(() => (values.length > 0 ? least : Number.NaN));
  const last = values.length - 1;
  const places = shares.map((share) => last * Math.min(1, Math.max(0, share)));
  const buckets = bucketsOf(values, least, greatest);
  const ranks = places.flatMap((place) => [Math.floor(place), Math.ceil(place)]);
  const inside = orderedBuckets(values, buckets, ranks);
  const valueAt = (rank: number) => {
    const bucket = bucketOfRank(buckets, rank);
    return inside.get(bucket)?.[rank - (buckets.before[bucket] as number)] as number;
  };
  return places.map((place) => {
    const rank = Math.floor(place);
    const below = valueAt(rank);
    return place === rank ? below : below + (place - rank) * (valueAt(rank + 1) - below);
  });
}
