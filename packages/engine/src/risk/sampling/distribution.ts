/** What is not known for sure (MC-4). All values of one distribution have one unit, which the field holding it names. */
export type Distribution =
  | { kind: "fixed"; value: number }
  | { kind: "uniform"; low: number; high: number }
  /** A straight-sided density with its peak at `mode`. */
  | { kind: "triangular"; low: number; mode: number; high: number }
  /** The beta distribution of PERT, whose mean is (low + 4 mode + high) / 6. */
  | { kind: "pert"; low: number; mode: number; high: number }
  /** Given by two quantiles: `low` is not exceeded with the share `lowShare`, `high` with `highShare`. Values above zero. */
  | { kind: "lognormal"; low: number; lowShare: number; high: number; highShare: number }
  | { kind: "normal"; mean: number; deviation: number }
  /** One of some values, each as likely as its weight among all. */
  | { kind: "discrete"; values: readonly { value: number; weight: number }[] }
  /** What was seen before: any value between those seen, by their order (quantiles of type 7). */
  | { kind: "empirical"; values: readonly number[] };

const isShare = (share: number) => share > 0 && share < 1;

/** What is wrong with a distribution, in words; null when it can be drawn from. */
export function distributionFault(d: Distribution): string | null {
  switch (d.kind) {
    case "fixed":
      return Number.isFinite(d.value) ? null : "its value is no number";
    case "uniform":
      return d.low <= d.high ? null : `its least value ${d.low} is above its greatest ${d.high}`;
    case "triangular":
    case "pert":
      return d.low <= d.mode && d.mode <= d.high
        ? null
        : `${d.low}, ${d.mode} and ${d.high} are not in order (least, most likely, greatest)`;
    case "lognormal":
      if (!(d.low > 0 && d.high >= d.low))
        return `its quantiles ${d.low} and ${d.high} are not above zero and in order`;
      return isShare(d.lowShare) && isShare(d.highShare) && d.lowShare < d.highShare
        ? null
        : `its shares ${d.lowShare} and ${d.highShare} are not between 0 and 1 and in order`;
    case "normal":
      return Number.isFinite(d.mean) && d.deviation >= 0 ? null : "its deviation is below zero or no number";
    case "discrete": {
      const total = d.values.reduce((sum, { weight }) => sum + (weight >= 0 ? weight : Number.NaN), 0);
      return total > 0 && d.values.every(({ value }) => Number.isFinite(value))
        ? null
        : "it has no value of a weight above zero, or a weight below zero";
    }
    case "empirical":
      return d.values.length > 0 && d.values.every((value) => Number.isFinite(value)) ? null : "it has no values";
  }
}
