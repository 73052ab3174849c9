/** When planned work is to earn its value: evenly from its start to its finish. Times are working minutes since the project's start. */
export interface PlannedWork {
  start: number;
  finish: number;
  /** Any one unit: money, or minutes of work where nothing has a cost. */
  value: number;
}

/** Planned value over time (EVM-1). */
export interface PlannedValueCurve {
  total: number;
  /** Planned duration: where the last work is planned to finish. */
  duration: number;
  plannedValue(at: number): number;
  /** Earned schedule: when so much was planned to be earned (EVM-2); the planned duration for all of it. */
  earnedSchedule(earned: number): number;
}

/** Planned value at its corners, between which it is straight; one time twice where it jumps. */
function cornersOf(works: readonly PlannedWork[]): { at: number; value: number }[] {
  const slopes = new Map<number, number>();
  const jumps = new Map<number, number>();
  const plus = (sums: Map<number, number>, at: number, amount: number) => sums.set(at, (sums.get(at) ?? 0) + amount);
  for (const { start, finish, value } of works) {
    if (finish > start) {
      plus(slopes, start, value / (finish - start));
      plus(slopes, finish, -value / (finish - start));
    } else plus(jumps, start, value);
  }
  const times = [...new Set([0, ...slopes.keys(), ...jumps.keys()])].sort((a, b) => a - b);
  const corners: { at: number; value: number }[] = [];
  let value = 0;
  let slope = 0;
  let before = times[0] ?? 0;
  for (const at of times) {
    value += slope * (at - before);
    corners.push({ at, value });
    const jump = jumps.get(at);
    if (jump !== undefined) {
      value += jump;
      corners.push({ at, value });
    }
    slope += slopes.get(at) ?? 0;
    before = at;
  }
  return corners;
}

/** O(n log n) to make; O(corners) to ask. */
export function plannedValueCurve(works: readonly PlannedWork[]): PlannedValueCurve {
  const corners = cornersOf(works);
  const total = works.reduce((sum, { value }) => sum + value, 0);
  const duration = works.reduce((most, { finish }) => Math.max(most, finish), 0);
  const between = (asked: number, of: "at" | "value", give: "at" | "value", atEnd: number): number => {
    for (let i = 1; i < corners.length; i++) {
      const [from, to] = [corners[i - 1], corners[i]];
      if (!from || !to || asked > to[of]) continue;
      const width = to[of] - from[of];
      return width > 0 ? from[give] + ((to[give] - from[give]) * Math.max(0, asked - from[of])) / width : from[give];
    }
    return atEnd;
  };
  return {
    total,
    duration,
    plannedValue: (at) => between(at, "at", "value", total),
    // Sums of many parts end a little beside the whole.
    earnedSchedule: (earned) => (earned >= total * (1 - 1e-9) ? duration : between(earned, "value", "at", duration)),
  };
}
