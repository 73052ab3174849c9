export interface Weighted {
  value: number;
  weight: number;
}

/** The quantile of weighted values (LRN-4): each stands in the middle of its weight, between two in proportion. */
export function weightedQuantile(values: readonly Weighted[], share: number): number {
  const sorted = values.filter(({ weight }) => weight > 0).toSorted((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let reached = 0;
  let before: { at: number; value: number } | null = null;
  for (const { value, weight } of sorted) {
    const at = (reached + weight / 2) / total;
    if (at >= share) {
      if (before === null) return value;
      return before.value + ((value - before.value) * (share - before.at)) / (at - before.at);
    }
    before = { at, value };
    reached += weight;
  }
  return before?.value ?? Number.NaN;
}
