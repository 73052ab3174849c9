import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import { OPEN } from "./backwardPass.ts";
import { type CompiledPlan, DOWN, FF, FS, LATE, LEAF, NONE, ON_END, PROGRESSED, SS, UP } from "./compiledPlan.ts";
import { type ForwardDates, BY_LATE } from "./forwardDates.ts";
import { rollUpAll } from "./forwardPass.ts";
import { crewLateStart } from "./crew.ts";

/** As late as possible without moving a successor's early dates, the last in the chain first (CON-5). */
export function useFreeFloat(c: CompiledPlan, early: ForwardDates, projectFinish: number): void {
  for (let node = c.nodeCount - 1; node >= 0; node--) {
    const mark = c.mark[node] as number;
    if (!(mark & LATE) || mark & PROGRESSED || c.role[node] !== LEAF || early.finish[node] === NONE) continue;
    placeBeforeSuccessors(c, early, node, projectFinish);
  }
  rollUpAll(c, early);
}

function placeBeforeSuccessors(c: CompiledPlan, early: ForwardDates, node: number, projectFinish: number): void {
  let start = OPEN;
  let finish = OPEN;
  for (let k = c.succOffsets[node] as number, end = c.succOffsets[node + 1] as number; k < end; k++) {
    const link = c.succLinks[k] as number;
    const type = c.linkType[link] as number;
    const to = c.linkTo[link] as number;
    if (type === UP || type === DOWN || early.finish[to] === NONE) continue;
    const reached = (type === FS || type === SS ? early.start[to] : early.finish[to]) as number;
    const lag = c.linkLag[link] as number;
    const bound = lag === 0 ? reached : (c.linkCalendar[link] as CompiledCalendar).retreat(reached, lag);
    if (type === FS || type === FF) finish = Math.min(finish, bound);
    else start = Math.min(start, bound);
  }
  if (start === OPEN && finish === OPEN) finish = projectFinish;
  const calendar = c.calendar[node] as CompiledCalendar;
  const duration = c.duration[node] as number;
  const crew = c.crew[node];
  let at = start;
  if (finish !== OPEN) {
    const end =
      duration === 0 && c.stance[node] !== ON_END && calendar.isWorkEdge(finish)
        ? finish
        : calendar.previousWork(finish);
    at = Math.min(start, crew ? crewLateStart(crew, end) : calendar.retreat(end, duration));
  }
  if (calendar.workBetween(early.start[node] as number, at) <= 0) return;
  early.start[node] = duration === 0 ? at : calendar.nextWork(at);
  early.finish[node] = calendar.advance(early.start[node], duration);
  early.driver[node] = BY_LATE;
}
