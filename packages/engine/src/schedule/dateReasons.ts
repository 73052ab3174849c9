import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import type { Instant } from "../units/time.ts";
import { type CompiledPlan, DOWN, EXPECTED, FF, FS, NONE, PROGRESSED, ROLLUP, SS, SPANNING } from "./compiledPlan.ts";
import { BY_ACTUAL, BY_CONSTRAINT, BY_DATA_DATE, BY_FLOOR, BY_MANUAL, type ForwardDates } from "./forwardDates.ts";
import type { Activity, Constraint } from "./plan.ts";
import type { DrivenBy } from "./schedule.ts";
import { driverOf } from "./scheduledActivity.ts";
import type { ScheduleRun } from "./scheduleRun.ts";

/** Why one date stands where it does (WHY-3). */
export interface DateReason {
  drivenBy: DrivenBy;
  /** The instant that alone leads to, before working time is looked for; null where it names none. */
  bound: Instant | null;
  /** Whose working time moved the date on from there; null where it stands at its bound. */
  pushedBy: { kind: "calendar"; calendarId: string } | { kind: "resource"; resourceId: string } | null;
}

export interface DateReasons {
  start: DateReason;
  finish: DateReason;
}

const FOLLOWS: DateReason = { drivenBy: { kind: "duration" }, bound: null, pushedBy: null };

function reason(drivenBy: DrivenBy, bound: Instant | null = null): DateReason {
  return { drivenBy, bound, pushedBy: null };
}

/** The instant a link leads its successor's start or finish to. */
function linkBound(c: CompiledPlan, dates: ForwardDates, link: number): Instant | null {
  const type = c.linkType[link] as number;
  const from = c.linkFrom[link] as number;
  const reached = (type === FS || type === FF ? dates.finish[from] : dates.start[from]) as number;
  if (reached === NONE) return null;
  const lag = c.linkLag[link] as number;
  return lag === 0 ? reached : (c.linkCalendar[link] as CompiledCalendar).advance(reached, lag);
}

const STARTS: ReadonlySet<Constraint["type"]> = new Set(["SNET", "SNLT", "MSO", "mandatoryStart"]);

/** The constraint that holds an activity, and whether it holds the start; a date that is met tells which of two it is. */
function heldBy(activity: Activity, start: Instant, finish: Instant): { isStart: boolean; date: Instant | null } {
  const dated = [activity.constraint, activity.secondConstraint].filter((one) => one != null && one.date !== null);
  const constraints = dated as Constraint[];
  const isMet = ({ type, date }: Constraint) => date === (STARTS.has(type) ? start : finish);
  const found = constraints.find(isMet) ?? constraints[0];
  return { isStart: found === undefined || STARTS.has(found.type), date: found?.date ?? null };
}

/** What pushed a start on from its bound: the first of the crew to find working time, or the activity's calendar. */
function pushed(c: CompiledPlan, node: number, bound: Instant | null, start: Instant): DateReason["pushedBy"] {
  if (bound === null || start <= bound) return null;
  const calendar = c.calendar[node] as CompiledCalendar;
  const crew = c.crew[node];
  if (crew && calendar.nextWork(bound) < start) {
    const first = crew.find((member) => member.calendar.nextWork(bound) === start);
    if (first) return { kind: "resource", resourceId: first.resourceId };
  }
  return calendar.id === "" ? null : { kind: "calendar", calendarId: calendar.id };
}

/** The last of the crew to be done, where somebody's work says more than the activity's duration. */
function finishOfWork(c: CompiledPlan, node: number, start: Instant): DateReason {
  const crew = c.crew[node];
  if (!crew) return FOLLOWS;
  let last = crew[0];
  let latest = NONE;
  for (const member of crew) {
    const done = member.calendar.advance(member.calendar.nextWork(start), member.delay + member.minutes);
    if (done > latest) [latest, last] = [done, member];
  }
  return last ? reason({ kind: "resource", resourceId: last.resourceId }) : FOLLOWS;
}

function ofProgressed(c: CompiledPlan, run: ScheduleRun, node: number, activity: Activity): DateReasons {
  const isStarted = typeof activity.actualStart === "number";
  const start = reason({ kind: "actual" }, activity.actualStart ?? null);
  if (typeof activity.actualFinish === "number")
    return { start: isStarted ? start : FOLLOWS, finish: reason({ kind: "actual" }, activity.actualFinish) };
  if ((c.mark[node] as number) & EXPECTED) return { start, finish: reason({ kind: "expectedFinish" }) };
  const driver = run.planned.finishDriver.get(node) ?? run.early.driver[node] ?? BY_FLOOR;
  // What remains waits for a predecessor or the data date (PRG-5).
  if (driver >= 0) return { start, finish: reason(driverOf(c, driver), linkBound(c, run.early, driver)) };
  if (driver === BY_CONSTRAINT) return { start, finish: reason({ kind: "constraint" }) };
  if (driver === BY_DATA_DATE) return { start, finish: reason({ kind: "dataDate" }, run.early.floor) };
  const finish = run.planned.finish[node] as number;
  const { constraint } = activity;
  return {
    start,
    finish:
      constraint?.type === "FNET" && constraint.date === finish ? reason({ kind: "constraint" }, finish) : FOLLOWS,
  };
}

/** Why an activity starts and finishes where the plan has it (WHY-3); null where it has no dates. */
export function dateReasons(c: CompiledPlan, run: ScheduleRun, index: number): DateReasons | null {
  const node = c.finishNode[index] as number;
  if (node < 0 || run.planned.finish[node] === NONE) return null;
  const { planned } = run;
  const activity = c.activities[index] as Activity;
  const start = planned.start[node] as number;
  const finish = planned.finish[node] as number;
  const mark = c.mark[node] as number;
  const driver = planned.driver[node] as number;
  const drivenBy = driverOf(c, driver);
  const both = { start: reason(drivenBy), finish: reason(drivenBy) };
  if (c.role[node] === ROLLUP) return both;
  if (mark & SPANNING) {
    const by = planned.finishDriver.get(node);
    return by === undefined ? both : { start: reason(drivenBy), finish: reason(driverOf(c, by)) };
  }
  if (driver === BY_MANUAL) {
    const isTyped = (date: Instant | null | undefined) => typeof date === "number";
    return {
      start: isTyped(activity.manualStart) ? reason(drivenBy, start) : FOLLOWS,
      finish: isTyped(activity.manualFinish) ? reason(drivenBy, finish) : FOLLOWS,
    };
  }
  if (mark & PROGRESSED) return ofProgressed(c, run, node, activity);
  const held = ofUnstarted(c, run, node, activity);
  return mark & EXPECTED ? { ...held, finish: reason({ kind: "expectedFinish" }) } : held;
}

/** An end that is bound says why; the other follows by the duration. What has none stands at its bound with both ends. */
function ofUnstarted(c: CompiledPlan, run: ScheduleRun, node: number, activity: Activity): DateReasons {
  const { planned } = run;
  const start = planned.start[node] as number;
  const finish = planned.finish[node] as number;
  const driver = planned.driver[node] as number;
  const drivenBy = driverOf(c, driver);
  let isStart = true;
  let bound: Instant | null = null;
  if (driver >= 0) {
    const type = c.linkType[driver] as number;
    isStart = type === FS || type === SS || type === DOWN;
    bound = linkBound(c, planned, driver);
  } else if (driver === BY_CONSTRAINT) ({ isStart, date: bound } = heldBy(activity, start, finish));
  else if (driver === BY_FLOOR) bound = planned.floors?.[node] ?? planned.floor;
  else if (driver <= BY_ACTUAL && drivenBy.kind !== "levelingDelay")
    return { start: reason(drivenBy), finish: reason(drivenBy) };
  const held: DateReason = { drivenBy, bound, pushedBy: pushed(c, node, bound, isStart ? start : finish) };
  if (start === finish) return { start: held, finish: held };
  return isStart ? { start: held, finish: finishOfWork(c, node, start) } : { start: FOLLOWS, finish: held };
}
