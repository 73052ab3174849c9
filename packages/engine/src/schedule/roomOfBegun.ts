import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import type { Minutes } from "../units/time.ts";
import { type CompiledPlan, GATE, NONE, PROGRESSED, ROLLUP, UP } from "./compiledPlan.ts";
import type { Activity } from "./plan.ts";
import type { ScheduleRun } from "./scheduleRun.ts";

interface Ends {
  hasBegun: boolean;
  /** The latest finishes of what is not finished; NONE where all is. */
  early: number;
  late: number;
}

function gather(c: CompiledPlan, run: ScheduleRun, node: number, into: Ends): void {
  for (let link = c.predOffsets[node] as number, end = c.predOffsets[node + 1] as number; link < end; link++) {
    const from = c.linkFrom[link] as number;
    if (c.linkType[link] !== UP || c.role[from] === GATE) continue;
    if (c.role[from] === ROLLUP) {
      gather(c, run, from, into);
      continue;
    }
    if ((c.mark[from] as number) & PROGRESSED) into.hasBegun = true;
    if (typeof (c.activities[c.activityOf[from] as number] as Activity).actualFinish === "number") continue;
    into.early = Math.max(into.early, run.early.finish[from] as number);
    into.late = Math.max(into.late, run.shownLate.finish[from] as number);
  }
}

/**
 * Float of a summary of which something has begun: what is left of it has room at its finish alone (FLT-3). Null minutes where
 * nothing is left; null where nothing has begun. Linear in what lies below it.
 */
export function roomOfBegun(c: CompiledPlan, run: ScheduleRun, node: number): { minutes: Minutes | null } | null {
  const ends: Ends = { hasBegun: false, early: NONE, late: NONE };
  gather(c, run, node, ends);
  if (!ends.hasBegun) return null;
  if (ends.early === NONE || ends.late === NONE) return { minutes: null };
  return { minutes: (c.calendar[node] as CompiledCalendar).workBetween(ends.early, ends.late) };
}

/** Adds the summaries around these activities, whose float follows from what lies below them. */
export function addSummaries(c: CompiledPlan, activities: Set<number>): void {
  for (const activity of activities) {
    const node = c.finishNode[activity] as number;
    if (node < 0) continue;
    for (let k = c.succOffsets[node] as number, end = c.succOffsets[node + 1] as number; k < end; k++) {
      const link = c.succLinks[k] as number;
      // A set gives what is added while it is walked, so that this climbs to the top.
      if (c.linkType[link] === UP) activities.add(c.activityOf[c.linkTo[link] as number] as number);
    }
  }
}
