import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import type { CompiledPlan } from "../schedule/compiledPlan.ts";
import type { Activity } from "../schedule/plan.ts";
import type { Instant } from "../units/time.ts";
import type { Reason, Wait } from "./explanation.ts";
import { idleDays } from "./idleDays.ts";

/** When the reason alone would let the activity start; null where it is a date that stands as it is. */
function askedStart(reason: Reason): Instant | null {
  switch (reason.kind) {
    case "dependency":
      return reason.bound;
    case "projectStart":
    case "constraint":
    case "dataDate":
      return reason.date;
    default:
      return null;
  }
}

/** People on the activity who find no working time at `at` before it starts. */
function absentPeople(c: CompiledPlan, activity: Activity, at: Instant, start: Instant): string[] {
  return (c.assignments.get(activity.id) ?? []).flatMap(({ resourceId }) => {
    const calendarId = c.resources.get(resourceId)?.calendarId ?? null;
    return calendarId !== null && c.calendars.get(calendarId).nextWork(at) >= start ? [resourceId] : [];
  });
}

/** The days without work between what holds a start and the start itself; null where there is no whole such day (WHY-4). */
export function waitOf(c: CompiledPlan, node: number, reason: Reason | null, start: Instant): Wait | null {
  const from = reason && askedStart(reason);
  if (from === null || from >= start) return null;
  const activity = c.activities[c.activityOf[node] as number] as Activity;
  const own = c.calendar[node] as CompiledCalendar;
  const absent = c.crew[node] && own.nextWork(from) < start ? absentPeople(c, activity, from, start) : [];
  const [first] = absent;
  const calendar =
    first === undefined ? own : c.calendars.get(c.resources.get(first)?.calendarId ?? activity.calendarId);
  const idle = idleDays(c.plan, calendar, { from, to: start });
  if (idle.length === 0) return null;
  return {
    of: first === undefined ? "calendar" : "resource",
    calendarId: calendar.id,
    resourceIds: absent,
    from,
    to: start,
    idle,
  };
}
