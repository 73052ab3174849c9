import type { Instant } from "@gantry/engine";

/** The share of draws that finish by an instant, read off a curve in even steps of probability: between two in proportion. */
export function chanceBy(curve: readonly Instant[], by: Instant): number {
  const steps = curve.length - 1;
  let below = 0;
  let above = curve.length;
  // The first that lies beyond it.
  while (below < above) {
    const middle = (below + above) >> 1;
    if ((curve[middle] as number) > by) above = middle;
    else below = middle + 1;
  }
  if (above === 0) return 0;
  if (above > steps) return 1;
  const [from, to] = [curve[above - 1] as number, curve[above] as number];
  return (above - 1 + (by - from) / (to - from)) / steps;
}
