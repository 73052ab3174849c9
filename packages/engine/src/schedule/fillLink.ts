import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import { type CompiledPlan, FF, FS, SS } from "./compiledPlan.ts";
import type { Activity, Dependency } from "./plan.ts";

/** The calendar a working lag counts on, by convention (DEP-4). */
export function lagCalendarOf(
  c: CompiledPlan,
  predecessor: CompiledCalendar,
  successor: CompiledCalendar,
): CompiledCalendar {
  switch (c.plan.conventions.lagCalendar) {
    case "predecessor":
      return predecessor;
    case "successor":
      return successor;
    case "project":
      return c.calendars.fallback;
    case "elapsed24h":
      return c.calendars.elapsed;
  }
}

/** Writes a link's lag in minutes and the calendar it counts on (DEP-3 … DEP-6). */
export function fillLink(c: CompiledPlan, link: number): void {
  const index = c.linkDependency[link] as number;
  if (index < 0) return;
  const dependency = c.plan.dependencies[index] as Dependency;
  const from = c.linkFrom[link] as number;
  const predecessor = c.calendar[from] as CompiledCalendar;
  if (dependency.lagUnit === "percent") {
    c.linkLag[link] = Math.round(dependency.lag * (c.duration[from] as number));
    c.linkCalendar[link] = predecessor;
    return;
  }
  const calendar =
    dependency.lagUnit === "elapsed"
      ? c.calendars.elapsed
      : lagCalendarOf(c, predecessor, c.calendar[c.linkTo[link] as number] as CompiledCalendar);
  c.linkCalendar[link] = calendar;
  c.linkLag[link] =
    c.plan.conventions.progress === "remaining"
      ? remainingLag(c, link, Math.round(dependency.lag), calendar)
      : Math.round(dependency.lag);
}

/** What is left of a lag that began to run before the data date (DEP-6). */
function remainingLag(c: CompiledPlan, link: number, lag: number, calendar: CompiledCalendar): number {
  const activity = c.activities[c.activityOf[c.linkFrom[link] as number] as number] as Activity;
  const type = c.linkType[link];
  const isFromFinish = type === FS || type === FF;
  const began = isFromFinish ? activity.actualFinish : activity.actualStart;
  const dataDate = c.projects?.[c.activityOf[c.linkFrom[link] as number] as number]?.dataDate ?? c.dataDate;
  if (typeof began !== "number" || dataDate === null) return lag;
  if (lag <= 0) return 0;
  // A lag from the start of an activity at work counts what that activity has worked.
  const counting =
    type === SS && typeof activity.actualFinish !== "number"
      ? (c.calendar[c.linkFrom[link] as number] as CompiledCalendar)
      : calendar;
  return Math.max(0, lag - Math.max(0, counting.workBetween(began, dataDate)));
}
