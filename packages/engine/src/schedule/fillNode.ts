import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import { type CompiledPlan, CONSTRAINED, DELAYED, INACTIVE, LATE, MANUAL, PROGRESSED, SPANNING } from "./compiledPlan.ts";
import type { Activity, Dependency } from "./plan.ts";

/** The calendar an activity's duration counts on: its own, the plan's, or the clock when elapsed (CAL-8). */
export function calendarOf(compiled: CompiledPlan, activity: Activity): CompiledCalendar {
  return activity.elapsed ? compiled.calendars.elapsed : compiled.calendars.get(activity.calendarId);
}

function marksOf(activity: Activity, fromFinish: boolean): number {
  // Without a constraint of its own an activity stays close to the end the plan is scheduled from.
  let mark = fromFinish && !activity.constraint ? LATE : 0;
  const { constraint, secondConstraint } = activity;
  if (constraint && constraint.type !== "ASAP") mark |= constraint.type === "ALAP" ? LATE : CONSTRAINED;
  if (secondConstraint && secondConstraint.type !== "ASAP") mark |= CONSTRAINED;
  if (activity.mode === "manual") mark |= MANUAL;
  if (typeof activity.actualStart === "number" || typeof activity.actualFinish === "number") mark |= PROGRESSED;
  if (activity.levelingDelay) mark |= DELAYED;
  if (activity.active === false) mark |= INACTIVE;
  if (activity.kind === "levelOfEffort" || activity.kind === "wbsSummary") mark |= SPANNING;
  return mark;
}

/** Writes what the passes need of a node's activity; called at compiling and again when the activity is edited. */
export function fillNode(compiled: CompiledPlan, node: number): void {
  const activity = compiled.activities[compiled.activityOf[node] as number] as Activity;
  const isMilestone = activity.kind === "milestone" || activity.kind === "finishMilestone";
  compiled.duration[node] = isMilestone ? 0 : activity.duration;
  compiled.calendar[node] = calendarOf(compiled, activity);
  compiled.mark[node] = marksOf(activity, compiled.plan.scheduleFrom === "finish");
}

/** Writes a link's lag in minutes and the calendar it counts on (DEP-3 … DEP-6). */
export function fillLink(compiled: CompiledPlan, link: number): void {
  const index = compiled.linkDependency[link] as number;
  if (index < 0) return;
  const dependency = compiled.plan.dependencies[index] as Dependency;
  const from = compiled.linkFrom[link] as number;
  const { calendars } = compiled;
  const predecessor = compiled.calendar[from] as CompiledCalendar;
  if (dependency.lagUnit === "percent") {
    compiled.linkLag[link] = Math.round(dependency.lag * (compiled.duration[from] as number));
    compiled.linkCalendar[link] = predecessor;
    return;
  }
  compiled.linkLag[link] = Math.round(dependency.lag);
  if (dependency.lagUnit === "elapsed") compiled.linkCalendar[link] = calendars.elapsed;
  else {
    const choice = compiled.plan.conventions.lagCalendar;
    if (choice === "predecessor") compiled.linkCalendar[link] = predecessor;
    else if (choice === "successor") compiled.linkCalendar[link] = compiled.calendar[compiled.linkTo[link] as number] as CompiledCalendar;
    else compiled.linkCalendar[link] = choice === "project" ? calendars.fallback : calendars.elapsed;
  }
}
