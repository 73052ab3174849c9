/** What one item counted for from some moment on; a moment is any number that grows (milliseconds of the real world). */
export interface BurnChange {
  itemId: string;
  at: number;
  /** Whether it belonged to the sprint or project from then on; an item that was deleted or moved out did not. */
  inScope: boolean;
  done: boolean;
  /** Points or minutes. */
  size: number;
}

export interface BurnPoint {
  at: number;
  /** Size of all that was in scope: the line that rises and falls when scope changes. */
  scope: number;
  done: number;
}

/**
 * Scope and what was done of it at each of the moments, given in order (AGL-6). Changes may come in any order of items but in order of
 * time within an item. What was deleted later counts for as long as it was there.
 */
export function burnSeries(changes: readonly BurnChange[], moments: readonly number[]): BurnPoint[] {
  const ordered = changes.toSorted((a, b) => a.at - b.at);
  const present = new Map<string, BurnChange>();
  const points: BurnPoint[] = [];
  let scope = 0;
  let done = 0;
  let next = 0;
  const count = (change: BurnChange | undefined, sign: 1 | -1): void => {
    if (!change?.inScope) return;
    scope += sign * change.size;
    if (change.done) done += sign * change.size;
  };
  for (const at of moments) {
    for (let change = ordered[next]; change && change.at <= at; change = ordered[++next]) {
      count(present.get(change.itemId), -1);
      count(change, 1);
      present.set(change.itemId, change);
    }
    points.push({ at, scope, done });
  }
  return points;
}

/** The straight way from what was taken on at the start to nothing left at the end, by the share of working time that has passed (AGL-7). */
export function idealRemaining(committed: number, workedShare: number): number {
  return committed * (1 - Math.min(1, Math.max(0, workedShare)));
}

/** Sprints still needed for what remains, by velocity (AGL-8): whole ones. Null where the velocity is not known. */
export function sprintsNeeded(remaining: number, perSprint: number | null): number | null {
  if (remaining <= 0) return 0;
  return perSprint === null || perSprint <= 0 ? null : Math.ceil(remaining / perSprint);
}
