/** What serves projects of a size best: small ones converge too soon and need variety, large ones need what is good kept. */
export interface SearchTuning {
  /** Projects of so many activities at most. */
  upTo: number;
  /** How much more likely an activity is drawn for a first list the sooner its latest start comes: a power (LVL-5). */
  bias: number;
  /** Shares of the makespan that a block which goes over as it is may span at least and at most (LVL-6). */
  shortest: number;
  longest: number;
  /** How many places are tried for a block. */
  places: number;
  /** How often neighbours in the list change places. */
  swaps: number;
  /** How often an activity takes any other place between those it is linked to. */
  insertions: number;
  /** How many of the children are one schedule with a window ordered anew, and not two schedules crossed (LVL-25). */
  rebuilds: number;
}

/** Found by trying on every third of the public benchmark cases, with two to eight seeds. */
export const SEARCH_TUNINGS: readonly SearchTuning[] = [
  { upTo: 45, bias: 0.5, shortest: 0.25, longest: 0.6, places: 1, swaps: 0.02, insertions: 0.1, rebuilds: 0.5 },
  { upTo: 90, bias: 1, shortest: 0.1, longest: 0.4, places: 5, swaps: 0.03, insertions: 0.03, rebuilds: 0.4 },
  { upTo: Infinity, bias: 2, shortest: 0.1, longest: 0.4, places: 5, swaps: 0.03, insertions: 0, rebuilds: 0 },
];

export function searchTuning(count: number): SearchTuning {
  const tuning = SEARCH_TUNINGS.find(({ upTo }) => count <= upTo);
  if (tuning === undefined) throw new Error(`No tuning for ${count} activities.`);
  return tuning;
}
