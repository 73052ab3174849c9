import {
  BY_ACTUAL,
  BY_CHILDREN,
  BY_CONSTRAINT,
  BY_DATA_DATE,
  BY_DELAY,
  BY_EXTERNAL,
  BY_LATE,
  BY_MANUAL,
  BY_SPAN,
} from "./forwardDates.ts";
import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import { type CompiledPlan, DOWN, EXTERNAL, INACTIVE, NONE } from "./compiledPlan.ts";
import { freeFloat, totalFloat } from "./floats.ts";
import { longestPath } from "./longestPath.ts";
import type { Activity } from "./plan.ts";
import { roomOfBegun } from "./roomOfBegun.ts";
import type { DrivenBy, ScheduledActivity } from "./schedule.ts";
import type { ScheduleRun } from "./scheduleRun.ts";

function undated(id: string): ScheduledActivity {
  return {
    id,
    start: null,
    finish: null,
    earlyStart: null,
    earlyFinish: null,
    lateStart: null,
    lateFinish: null,
    totalFloat: null,
    freeFloat: null,
    critical: false,
    duration: 0,
    drivenBy: null,
  };
}

/** What a driver's number says, in the plan's own ids (WHY-1). */
export function driverOf(c: CompiledPlan, driver: number): DrivenBy {
  switch (driver) {
    case BY_CONSTRAINT:
      return { kind: "constraint" };
    case BY_ACTUAL:
      return { kind: "actual" };
    case BY_DATA_DATE:
      return { kind: "dataDate" };
    case BY_MANUAL:
      return { kind: "manual" };
    case BY_DELAY:
      return { kind: "levelingDelay" };
    case BY_CHILDREN:
      return { kind: "children" };
    case BY_EXTERNAL:
      return { kind: "external" };
    case BY_LATE:
      return { kind: "projectFinish" };
    default:
  }
  if (driver <= BY_SPAN) return { kind: "dependency", dependencyId: c.plan.dependencies[BY_SPAN - driver]?.id ?? "" };
  if (driver < 0) return { kind: "projectStart" };
  if (c.linkType[driver] === DOWN) {
    const gate = c.activityOf[c.linkFrom[driver] as number] as number;
    return { kind: "parent", activityId: (c.activities[gate] as Activity).id };
  }
  return { kind: "dependency", dependencyId: c.plan.dependencies[c.linkDependency[driver] as number]?.id ?? "" };
}

/** By total float, or by lying on the longest path (FLT-5, FLT-6). */
function isCritical(c: CompiledPlan, run: ScheduleRun, node: number, total: number): boolean {
  const { criticalBy, criticalFloatLimit } = c.plan.conventions;
  if (criticalBy === "totalFloat") return total <= criticalFloatLimit;
  run.onLongestPath ??= longestPath(c, run);
  return run.onLongestPath[node] === 1;
}

/** The computed values of one activity, as data. */
export function scheduledActivity(c: CompiledPlan, run: ScheduleRun, index: number): ScheduledActivity {
  const activity = c.activities[index] as Activity;
  const startNode = c.startNode[index] as number;
  const node = c.finishNode[index] as number;
  if (startNode < 0 || node < 0 || run.early.finish[node] === NONE) return undated(activity.id);
  const { early, planned, shownLate } = run;
  const begun = startNode === node ? null : roomOfBegun(c, run, node);
  const total = begun ? (begun.minutes ?? 0) : totalFloat(c, run, startNode, node);
  const start = planned.start[node] as number;
  const finish = planned.finish[node] as number;
  const isDone = typeof activity.actualFinish === "number" || begun?.minutes === null;
  return {
    id: activity.id,
    start,
    finish,
    earlyStart: early.start[node] as number,
    earlyFinish: early.finish[node] as number,
    lateStart: shownLate.start[node] as number,
    lateFinish: shownLate.finish[node] as number,
    totalFloat: total,
    freeFloat: freeFloat(c, run, node, total),
    critical: !isDone && ((c.mark[node] as number) & (INACTIVE | EXTERNAL)) === 0 && isCritical(c, run, node, total),
    duration:
      startNode === node
        ? (c.duration[node] as number)
        : (c.calendar[node] as CompiledCalendar).workBetween(start, finish),
    drivenBy: driverOf(c, planned.driver[node] as number),
  };
}

function sameDriver(a: DrivenBy | null, b: DrivenBy | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Whether two results of one activity say the same. */
export function isSameResult(a: ScheduledActivity, b: ScheduledActivity): boolean {
  return (
    a.start === b.start &&
    a.finish === b.finish &&
    a.earlyStart === b.earlyStart &&
    a.earlyFinish === b.earlyFinish &&
    a.lateStart === b.lateStart &&
    a.lateFinish === b.lateFinish &&
    a.totalFloat === b.totalFloat &&
    a.freeFloat === b.freeFloat &&
    a.critical === b.critical &&
    a.duration === b.duration &&
    sameDriver(a.drivenBy, b.drivenBy)
  );
}
