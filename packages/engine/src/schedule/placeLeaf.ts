import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import type { Instant } from "../units/time.ts";
import { ANYWHERE, type CompiledPlan, type Crew, ON_EDGE, ON_START, SF } from "./compiledPlan.ts";
import { crewFinish, crewLateStart, crewStart } from "./crew.ts";
import type { ForwardDates } from "./forwardDates.ts";

/** Places an activity at its bounds: on working time, its finish the previous end of work (CPM-2, CPM-3). */
export function placeLeaf(
  c: CompiledPlan,
  dates: ForwardDates,
  node: number,
  start: Instant,
  startBy: number,
  finish: Instant,
  finishBy: number,
): void {
  const calendar = c.calendar[node] as CompiledCalendar;
  const duration = c.duration[node] as number;
  dates.driver[node] = startBy;
  const crew = c.crew[node];
  if (crew) return placeCrew(c, dates, node, crew, start, finish, finishBy);
  if (duration === 0) {
    if (finish > start) dates.driver[node] = finishBy;
    const at = finish > start ? finish : start;
    dates.start[node] = dates.finish[node] = standAt(calendar, c.stance[node] as number, at);
    return;
  }
  let earlyStart = calendar.nextWork(start);
  let earlyFinish = calendar.advance(earlyStart, duration);
  if (finish > earlyFinish) {
    const end = startToFinishEnd(c, finishBy, finish, calendar);
    earlyStart = calendar.retreat(end, duration);
    // It finishes no earlier than asked for, though all its work is done at the end of work before (CPM-3).
    earlyFinish = standAt(calendar, ON_EDGE, end);
    dates.driver[node] = finishBy;
  }
  dates.start[node] = earlyStart;
  dates.finish[node] = earlyFinish;
}

/** A start that no work ends at, as the end of work that an SF link asks for: by convention a minute later (DEP-7). */
function startToFinishEnd(c: CompiledPlan, finishBy: number, finish: Instant, calendar: CompiledCalendar): Instant {
  const isBetween =
    c.plan.conventions.startToFinishMinute &&
    finishBy >= 0 &&
    c.linkType[finishBy] === SF &&
    calendar.previousWork(finish) !== finish;
  return isBetween ? calendar.advance(finish, 1) : finish;
}

/** Places an activity whose assignments say how long it lasts (RES-1). */
function placeCrew(
  c: CompiledPlan,
  dates: ForwardDates,
  node: number,
  crew: Crew,
  start: Instant,
  finish: Instant,
  finishBy: number,
): void {
  let earlyStart = crewStart(crew, start);
  let earlyFinish = crewFinish(crew, earlyStart);
  if (finish > earlyFinish) {
    earlyStart = crewStart(crew, crewLateStart(crew, finish));
    earlyFinish = crewFinish(crew, earlyStart);
    dates.driver[node] = finishBy;
  }
  dates.start[node] = earlyStart;
  dates.finish[node] = earlyFinish;
}

/** Where an activity without duration stands when it may not stand before `at` (CPM-4). */
export function standAt(calendar: CompiledCalendar, stance: number, at: Instant): Instant {
  if (stance === ON_START) return calendar.nextWork(at);
  return stance !== ANYWHERE && !calendar.isWorkEdge(at) ? calendar.nextWork(at) : at;
}
