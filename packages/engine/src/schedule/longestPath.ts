import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import { type CompiledPlan, DOWN, FF, FS, NONE, SS, UP } from "./compiledPlan.ts";
import { isCounted } from "./isCounted.ts";
import { latestFinish, type ScheduleRun } from "./scheduleRun.ts";

/** Whether a link's bound is what its successor's early dates stand on; several links may be (FLT-6). */
function isDriving(c: CompiledPlan, { early }: ScheduleRun, link: number): boolean {
  const type = c.linkType[link] as number;
  const from = c.linkFrom[link] as number;
  const to = c.linkTo[link] as number;
  const reached = (type === FS || type === FF ? early.finish[from] : early.start[from]) as number;
  if (reached === NONE) return false;
  const lag = c.linkLag[link] as number;
  const bound = lag === 0 ? reached : (c.linkCalendar[link] as CompiledCalendar).advance(reached, lag);
  const stands = (type === FS || type === SS ? early.start[to] : early.finish[to]) as number;
  return (c.calendar[to] as CompiledCalendar).workBetween(bound, stands) <= 0;
}

/** Nodes on the chains of driving links that lead to the project's finish (FLT-6), marked 1. */
export function longestPath(c: CompiledPlan, run: ScheduleRun): Uint8Array {
  const onPath = new Uint8Array(c.nodeCount);
  const last = latestFinish(c, run.early);
  for (let node = c.nodeCount - 1; node >= 0; node--) {
    if (isCounted(c, node) && run.early.finish[node] === last && last !== NONE) onPath[node] = 1;
    if (!onPath[node]) continue;
    for (let link = c.predOffsets[node] as number; link < (c.predOffsets[node + 1] as number); link++) {
      const type = c.linkType[link] as number;
      const from = c.linkFrom[link] as number;
      if (type === DOWN) onPath[from] = run.early.driver[node] === link ? 1 : (onPath[from] as number);
      else if (type === UP)
        onPath[from] = run.early.finish[from] === run.early.finish[node] ? 1 : (onPath[from] as number);
      else if (isDriving(c, run, link)) onPath[from] = 1;
    }
  }
  return onPath;
}
