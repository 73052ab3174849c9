import { ranksBetween, type WorkItemRow } from "@gantry/records";

/**
 * Ranks that put `moved` together ahead of `before` (null: at the end) among `others`, which are in the order of the backlog and hold
 * none of them. Where nobody has ranked what lies ahead of that place, it gets ranks too, or it would fall behind.
 */
export function ranksFor(
  others: readonly WorkItemRow[],
  moved: readonly WorkItemRow[],
  before: string | null,
): Map<string, string> {
  const at = before === null ? others.length : others.findIndex(({ id }) => id === before);
  const index = at < 0 ? others.length : at;
  const ranked = others.slice(0, index).filter(({ backlogRank }) => backlogRank !== null);
  const unranked = others.slice(0, index).filter(({ backlogRank }) => backlogRank === null);
  const placed = [...unranked, ...moved];
  const lower = ranked.at(-1)?.backlogRank ?? null;
  // Two who ranked at the same moment may have given the same rank: what follows must lie beyond it.
  const upper =
    others.slice(index).find(({ backlogRank }) => backlogRank !== null && (lower === null || backlogRank > lower))
      ?.backlogRank ?? null;
  const ranks = ranksBetween(lower, unranked.length > 0 ? null : upper, placed.length);
  return new Map(placed.map(({ id }, position) => [id, ranks[position] as string]));
}
