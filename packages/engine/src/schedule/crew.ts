import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import type { Instant } from "../units/time.ts";
import type { CompiledPlan, Crew, CrewMember } from "./compiledPlan.ts";
import { contourShare } from "./contours.ts";
import type { Activity, Assignment } from "./plan.ts";

/** The first of the crew to find working time starts the activity (RES-1). */
export function crewStart(crew: Crew, at: Instant): Instant {
  return crew.reduce((earliest, { calendar }) => Math.min(earliest, calendar.nextWork(at)), Number.POSITIVE_INFINITY);
}

/** The last of the crew to be done finishes it. */
export function crewFinish(crew: Crew, start: Instant): Instant {
  return crew.reduce(
    (latest, { calendar, delay, minutes }) =>
      Math.max(latest, calendar.advance(calendar.nextWork(start), delay + minutes)),
    start,
  );
}

/** Where it must start for all to be done by `finish`. */
export function crewLateStart(crew: Crew, finish: Instant): Instant {
  return crew.reduce(
    (earliest, { calendar, delay, minutes }) => Math.min(earliest, calendar.retreat(finish, delay + minutes)),
    finish,
  );
}

/** The latest end of anyone's working time up to `at`. */
export function crewEnd(crew: Crew, at: Instant): Instant {
  return crew.reduce((latest, { calendar }) => Math.max(latest, calendar.previousWork(at)), Number.NEGATIVE_INFINITY);
}

/** The crew with a share of its work left and no delay before it. */
export function crewShare(crew: Crew, share: number): Crew {
  return crew.map((member) => ({ ...member, delay: 0, minutes: Math.round(member.minutes * share) }));
}

/** The calendar an assignment is worked on: the resource's, within the activity's own where it has one (RES-2). */
function memberCalendar(
  c: CompiledPlan,
  activity: Activity,
  resourceCalendarId: string | null,
  own: CompiledCalendar,
): CompiledCalendar {
  if (activity.calendarId === null || !c.plan.conventions.assignmentsDrive)
    return resourceCalendarId === null ? own : c.calendars.get(resourceCalendarId);
  return activity.ignoreResourceCalendars || resourceCalendarId === null
    ? c.calendars.get(activity.calendarId)
    : c.calendars.within(activity.calendarId, resourceCalendarId);
}

function memberOf(
  c: CompiledPlan,
  activity: Activity,
  assignment: Assignment,
  own: { duration: number; calendar: CompiledCalendar },
): CrewMember | null {
  const resource = c.resources.get(assignment.resourceId);
  const { overtimeWork, units, delay } = assignment;
  // Where only remaining work is scheduled, it is what counts.
  const work =
    c.plan.conventions.progress === "remaining" && typeof activity.actualStart === "number"
      ? (assignment.remainingWork ?? assignment.work)
      : assignment.work;
  if (!resource || resource.kind !== "work" || typeof work !== "number" || !(units > 0)) return null;
  // Work spread by hand does not tell how long it takes; the activity's duration does (RES-3).
  const needed =
    assignment.contour === "contoured"
      ? own.duration
      : Math.round((work - (overtimeWork ?? 0)) / (units * contourShare(assignment.contour)));
  if (!Number.isSafeInteger(needed) || needed <= 0 || needed > 1e8) return null;
  // Work, units and duration are each rounded, so a minute between them says nothing.
  const minutes = Math.abs(needed - own.duration) <= 1 ? own.duration : needed;
  const calendar = memberCalendar(c, activity, resource.calendarId, own.calendar);
  return { calendar, delay: Math.max(0, delay ?? 0), minutes, resourceId: resource.id };
}

/**
 * The crew of an activity where it says more than the duration: not for fixed durations, elapsed, manual or split ones,
 * and only when somebody's calendar, delay or length of work differs from the activity's (RES-1).
 */
export function crewOf(
  c: CompiledPlan,
  activity: Activity,
  duration: number,
  calendar: CompiledCalendar,
): Crew | undefined {
  const assignments = c.assignments.get(activity.id);
  if (!assignments || duration === 0) return undefined;
  const isDependent = activity.ignoreResourceCalendars === false;
  if (c.plan.conventions.assignmentsDrive ? activity.taskType === "fixedDuration" : !isDependent) return undefined;
  if (activity.elapsed || activity.mode === "manual") return undefined;
  const crew: CrewMember[] = [];
  for (const assignment of assignments) {
    const member = memberOf(c, activity, assignment, { duration, calendar });
    if (member) crew.push(member);
  }
  for (const member of crew)
    if (member.calendar !== calendar || member.delay > 0 || member.minutes !== duration) return crew;
  return undefined;
}
