import type { Activity, Dependency, Plan } from "@gantry/engine";
import { clockTime, type MinuteCalendar, minuteCalendar } from "./minuteCalendar.ts";

export interface NaiveDates {
  earlyStart: number;
  earlyFinish: number;
  lateStart: number;
  lateFinish: number;
  totalFloat: number;
}

interface Side {
  start: number;
  finish: number;
}

/**
 * Dates by asking every activity again until nothing changes, counting minutes: an independent answer for small flat plans
 * without loops, with links of all types and lags, constraints that do not pin, deadlines, milestones and elapsed durations.
 */
export function naiveSchedule(plan: Plan): Map<string, NaiveDates> {
  const calendars = new Map(plan.calendars.map((definition) => [definition.id, minuteCalendar(definition)]));
  const calendarOf = ({ elapsed, calendarId }: Activity): MinuteCalendar =>
    elapsed ? clockTime : (calendars.get(calendarId ?? plan.calendarId) ?? clockTime);
  const byId = new Map(plan.activities.map((activity) => [activity.id, activity]));
  const lagged = (link: Dependency, t: number, direction: 1 | -1): number => {
    const successor = byId.get(link.successorId);
    const calendar = link.lagUnit === "elapsed" || !successor ? clockTime : calendarOf(successor);
    return calendar.walk(t, direction * link.lag);
  };
  const early = new Map<string, Side>();
  const late = new Map<string, Side>();
  const settle = (step: (activity: Activity) => Side, dates: Map<string, Side>) => {
    for (let changed = true; changed;) {
      changed = false;
      for (const activity of plan.activities) {
        const before = dates.get(activity.id);
        const after = step(activity);
        if (before?.start === after.start && before.finish === after.finish) continue;
        dates.set(activity.id, after);
        changed = true;
      }
    }
  };
  settle((activity) => earlyOf(plan, activity, calendarOf(activity), early, lagged), early);
  const ceiling = Math.max(...[...early.values()].map(({ finish }) => finish));
  settle((activity) => lateOf(plan, activity, calendarOf(activity), { late, ceiling }, lagged), late);
  return new Map(
    plan.activities.map((activity) => {
      const e = early.get(activity.id) ?? { start: 0, finish: 0 };
      const l = late.get(activity.id) ?? { start: 0, finish: 0 };
      const calendar = calendarOf(activity);
      const totalFloat = Math.min(calendar.between(e.start, l.start), calendar.between(e.finish, l.finish));
      return [
        activity.id,
        { earlyStart: e.start, earlyFinish: e.finish, lateStart: l.start, lateFinish: l.finish, totalFloat },
      ];
    }),
  );
}

type Lagged = (link: Dependency, t: number, direction: 1 | -1) => number;

function earlyOf(
  plan: Plan,
  activity: Activity,
  calendar: MinuteCalendar,
  dates: ReadonlyMap<string, Side>,
  lagged: Lagged,
): Side {
  const { constraint, duration } = activity;
  const starts = [plan.start ?? 0];
  const finishes: number[] = [];
  for (const link of plan.dependencies.filter(({ successorId }) => successorId === activity.id)) {
    const predecessor = dates.get(link.predecessorId);
    if (!predecessor) continue;
    const from = link.type === "FS" || link.type === "FF" ? predecessor.finish : predecessor.start;
    (link.type === "FS" || link.type === "SS" ? starts : finishes).push(lagged(link, from, 1));
  }
  if (constraint?.date != null && (constraint.type === "SNET" || constraint.type === "MSO"))
    starts.push(constraint.date);
  if (constraint?.date != null && (constraint.type === "FNET" || constraint.type === "MFO"))
    finishes.push(constraint.date);
  const bound = Math.max(...starts);
  if (duration === 0) {
    const at = Math.max(bound, ...finishes);
    const stand = calendar.isEdge(at) ? at : calendar.next(at);
    return { start: stand, finish: stand };
  }
  const start = calendar.next(bound);
  const finish = calendar.walk(start, duration);
  const asked = Math.max(...finishes, Number.NEGATIVE_INFINITY);
  if (asked <= finish) return { start, finish };
  return { start: calendar.walk(asked, -duration), finish: calendar.isEdge(asked) ? asked : calendar.next(asked) };
}

function lateOf(
  plan: Plan,
  { id, constraint, deadline, duration }: Activity,
  calendar: MinuteCalendar,
  { late, ceiling }: { late: ReadonlyMap<string, Side>; ceiling: number },
  lagged: Lagged,
): Side {
  const finishes = [ceiling, deadline ?? Number.POSITIVE_INFINITY];
  const starts = [Number.POSITIVE_INFINITY];
  for (const link of plan.dependencies.filter(({ predecessorId }) => predecessorId === id)) {
    const successor = late.get(link.successorId);
    if (!successor) continue;
    const to = link.type === "FS" || link.type === "SS" ? successor.start : successor.finish;
    (link.type === "FS" || link.type === "FF" ? finishes : starts).push(lagged(link, to, -1));
  }
  if (constraint?.date != null && (constraint.type === "SNLT" || constraint.type === "MSO"))
    starts.push(constraint.date);
  if (constraint?.date != null && (constraint.type === "FNLT" || constraint.type === "MFO"))
    finishes.push(constraint.date);
  const latest = Math.min(...finishes);
  const begin = Math.min(...starts);
  if (duration === 0) {
    const at = Math.min(latest, begin);
    const stand = calendar.isEdge(at) ? at : calendar.previous(at);
    return { start: stand, finish: stand };
  }
  const finish = calendar.previous(latest);
  const start = calendar.walk(finish, -duration);
  if (begin >= start) return { start, finish };
  const bounded = calendar.next(begin);
  return { start: bounded, finish: calendar.walk(bounded, duration) };
}
