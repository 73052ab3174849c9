/** What a share of finishes by P80 says of the forecasts. */
export type Verdict = "few" | "holds" | "early" | "late";

const P80 = 0.8;
/** Below so many finishes even all or none of them could be chance. */
const LEAST = 10;
/** Of a hundred sets of right forecasts ten would lie further away, five on either side. */
const DEVIATIONS = 1.645;

/** Whether finishes come by P80 as often as they should, as far as so many can tell (a binomial share, by its normal bound). */
export function verdictOf({ count, byP80 }: { count: number; byP80: number }): Verdict {
  if (count < LEAST) return "few";
  const off = byP80 / count - P80;
  if (Math.abs(off) <= DEVIATIONS * Math.sqrt((P80 * (1 - P80)) / count)) return "holds";
  return off < 0 ? "early" : "late";
}
