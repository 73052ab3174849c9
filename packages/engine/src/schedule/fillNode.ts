import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import { isSpanning } from "./buildLinks.ts";
import {
  ANYWHERE,
  type CompiledPlan,
  CONSTRAINED,
  DELAYED,
  EXPECTED,
  EXTERNAL,
  FINISHED,
  INACTIVE,
  LATE,
  MANUAL,
  ON_EDGE,
  ON_END,
  ON_START,
  PROGRESSED,
  SPANNING,
  UNFLOORED,
} from "./compiledPlan.ts";
import { isExternal, isUsableInstant } from "./checkPlan.ts";
import { crewOf } from "./crew.ts";
import { pushesStart } from "./placeMarked.ts";
import type { Activity } from "./plan.ts";
import { remainingDuration } from "./placeProgressed.ts";

/** The calendar an activity's duration counts on: its own, its project's, the plan's, or the clock when elapsed (CAL-8, PRJ-1). */
function calendarOf(c: CompiledPlan, index: number): CompiledCalendar {
  const { elapsed, calendarId } = c.activities[index] as Activity;
  return elapsed ? c.calendars.elapsed : c.calendars.get(calendarId ?? c.projects?.[index]?.calendarId ?? null);
}

function marksOf(c: CompiledPlan, activity: Activity): number {
  if (isExternal(activity)) return isSpanning(activity) ? SPANNING : EXTERNAL;
  // Without a constraint of its own an activity stays close to the end the plan is scheduled from.
  let mark = c.plan.scheduleFrom === "finish" && !activity.constraint ? LATE : 0;
  const { constraint, secondConstraint } = activity;
  if (constraint && constraint.type !== "ASAP") mark |= constraint.type === "ALAP" ? LATE : CONSTRAINED;
  if (c.plan.conventions.constraintsBeforeStart && constraint && pushesStart(constraint)) mark |= UNFLOORED;
  if (secondConstraint && secondConstraint.type !== "ASAP") mark |= CONSTRAINED;
  if (c.plan.conventions.deadlinesBoundFloat && typeof activity.deadline === "number") mark |= CONSTRAINED;
  if (activity.mode === "manual") mark |= MANUAL;
  if (typeof activity.actualStart === "number" || typeof activity.actualFinish === "number") mark |= PROGRESSED;
  if (typeof activity.actualFinish === "number" && c.plan.conventions.progress === "actual") mark |= FINISHED;
  if (typeof activity.expectedFinish === "number" && typeof activity.actualFinish !== "number") mark |= EXPECTED;
  if (activity.levelingDelay) mark |= DELAYED;
  if (activity.active === false) mark |= INACTIVE;
  if (isSpanning(activity)) mark |= SPANNING;
  return mark;
}

/** Working minutes from the first part's start to the last one's finish: gaps of a split move along with it (SPL-1). */
function splitSpan({ parts, duration }: Activity, calendar: CompiledCalendar): number {
  const first = parts?.[0];
  const last = parts?.[parts.length - 1];
  if (!first || !last || !isUsableInstant(first.start) || !isUsableInstant(last.finish)) return duration;
  return Math.max(duration, calendar.workBetween(first.start, last.finish));
}

function durationOf(c: CompiledPlan, activity: Activity, calendar: CompiledCalendar): number {
  const { progress, milestoneDurations } = c.plan.conventions;
  const isMilestone = activity.kind === "milestone" || activity.kind === "finishMilestone";
  if (isMilestone && !milestoneDurations) return 0;
  if (progress === "actual") return activity.duration > 0 ? splitSpan(activity, calendar) : 0;
  if (typeof activity.actualFinish === "number") return 0;
  return typeof activity.actualStart === "number" ? remainingDuration(activity, activity.duration) : activity.duration;
}

function stanceOf(c: CompiledPlan, { kind, actualFinish }: Activity): number {
  const { progress, milestones } = c.plan.conventions;
  if (progress === "remaining" && typeof actualFinish === "number") return ANYWHERE;
  if (milestones === "stay") return ON_EDGE;
  return kind === "finishMilestone" ? ON_END : ON_START;
}

/** Writes what the passes need of a node's activity; called at compiling and again when the activity is edited. */
export function fillNode(c: CompiledPlan, node: number): void {
  const index = c.activityOf[node] as number;
  const activity = c.activities[index] as Activity;
  c.stance[node] = stanceOf(c, activity);
  const calendar = calendarOf(c, index);
  c.duration[node] = durationOf(c, activity, calendar);
  c.calendar[node] = calendar;
  c.crew[node] = crewOf(c, activity, c.duration[node], calendar);
  c.mark[node] = marksOf(c, activity);
}
