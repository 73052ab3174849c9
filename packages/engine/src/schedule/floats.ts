import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import type { Minutes } from "../units/time.ts";
import {
  type CompiledPlan,
  CONSTRAINED,
  DOWN,
  FF,
  FINISHED,
  FS,
  GATE,
  LATE,
  NONE,
  PROGRESSED,
  SS,
  UP,
} from "./compiledPlan.ts";
import type { Activity } from "./plan.ts";
import type { ScheduleRun } from "./scheduleRun.ts";

/** Room between early and late dates on the activity's calendar, by the convention's side (FLT-1). */
export function totalFloat(c: CompiledPlan, run: ScheduleRun, startNode: number, finishNode: number): Minutes {
  const calendar = c.calendar[finishNode] as CompiledCalendar;
  const { early, shownLate } = run;
  const atFinish = calendar.workBetween(early.finish[finishNode] as number, shownLate.finish[finishNode] as number);
  const { progress, totalFloat: side } = c.plan.conventions;
  const mark = c.mark[finishNode] as number;
  // As late as possible leaves no room (CON-5).
  if (
    mark & LATE &&
    startNode === finishNode &&
    c.plan.conventions.asLateAsPossible === "totalFloat" &&
    c.plan.scheduleFrom === "start"
  )
    return 0;
  // The start of what has begun is past; its finish alone has room (FLT-3).
  if (mark & PROGRESSED && startNode === finishNode && progress === "actual") return mark & FINISHED ? 0 : atFinish;
  const broken = startNode === finishNode ? brokenPin(c, run, finishNode) : 0;
  if (broken > 0) return -broken;
  if (side === "finish" && startNode === finishNode) return atFinish;
  const atStart = calendar.workBetween(early.start[finishNode] as number, shownLate.start[finishNode] as number);
  return side === "start" || atStart < atFinish ? atStart : atFinish;
}

/** Working minutes by which the logic asks for later than a date that is pinned (FLT-7). */
function brokenPin(c: CompiledPlan, { early }: ScheduleRun, node: number): Minutes {
  if (!((c.mark[node] as number) & CONSTRAINED) || !c.plan.conventions.pinConstraints) return 0;
  const { constraint } = c.activities[c.activityOf[node] as number] as Activity;
  if (constraint?.type !== "MSO" && constraint?.type !== "MFO") return 0;
  const calendar = c.calendar[node] as CompiledCalendar;
  let most = 0;
  for (let link = c.predOffsets[node] as number, end = c.predOffsets[node + 1] as number; link < end; link++) {
    const type = c.linkType[link] as number;
    const from = c.linkFrom[link] as number;
    const reached = (type === FS || type === FF ? early.finish[from] : early.start[from]) as number;
    if (reached === NONE) continue;
    const lag = c.linkLag[link] as number;
    const bound = lag === 0 ? reached : (c.linkCalendar[link] as CompiledCalendar).advance(reached, lag);
    const stands = (type === FS || type === SS || type === DOWN ? early.start[node] : early.finish[node]) as number;
    most = Math.max(most, calendar.workBetween(stands, bound));
  }
  return most;
}

/** How far the activity may slip before a successor's early dates move; the total float where it has none (FLT-2). */
export function freeFloat(c: CompiledPlan, run: ScheduleRun, node: number, total: Minutes): Minutes {
  const calendar = c.calendar[node] as CompiledCalendar;
  const { early } = run;
  let least: Minutes | null = null;
  for (let k = c.succOffsets[node] as number, end = c.succOffsets[node + 1] as number; k < end; k++) {
    const link = c.succLinks[k] as number;
    const type = c.linkType[link] as number;
    if (type === UP || type === DOWN) continue;
    let to = c.linkTo[link] as number;
    if (c.role[to] === GATE) to = c.finishNode[c.activityOf[to] as number] as number;
    const reached = (type === FF || (type !== FS && type !== SS) ? early.finish[to] : early.start[to]) as number;
    if (reached === NONE) continue;
    const lag = c.linkLag[link] as number;
    const bound = lag === 0 ? reached : (c.linkCalendar[link] as CompiledCalendar).retreat(reached, lag);
    const from = (type === FS || type === FF ? early.finish[node] : early.start[node]) as number;
    const room = calendar.workBetween(from, bound);
    if (least === null || room < least) least = room;
  }
  return Math.max(0, Math.min(least ?? total, Math.max(0, total)));
}
