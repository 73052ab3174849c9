import { compileCalendars } from "../calendar/compileCalendars.ts";
import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import { openPlan, type LivePlan } from "../schedule/livePlan.ts";
import type { Activity, Constraint, Plan } from "../schedule/plan.ts";
import type { PlanEdit } from "../schedule/planEdit.ts";
import type { Instant } from "../units/time.ts";

type SetActivity = Extract<PlanEdit, { kind: "setActivity" }>;

/** Whether people or other plans date it, so that it is not for us to move. */
function isFixed({ kind, mode, active, actualFinish, external }: Activity): boolean {
  const spans = kind === "summary" || kind === "levelOfEffort" || kind === "wbsSummary";
  return spans || mode === "manual" || active === false || typeof actualFinish === "number" || external != null;
}

/** The activity held back to `date` by a constraint of its own, where it has a place for one; null where it has not. */
function heldBack(activity: Activity, date: Instant): Activity | null {
  const held: Constraint = { type: "SNET", date };
  const isFree = (constraint: Constraint | null | undefined) =>
    !constraint || constraint.type === "ASAP" || constraint.type === "SNET";
  if (isFree(activity.constraint)) return { ...activity, constraint: held };
  return isFree(activity.secondConstraint) ? { ...activity, secondConstraint: held } : null;
}

/** The activity with what remains of it resumed after `date`; null where nothing remains before it. */
function resumed(activity: Activity, calendar: CompiledCalendar, date: Instant): Activity | null {
  const { actualStart, percentComplete, duration } = activity;
  if (typeof actualStart !== "number") return null;
  const remaining = activity.remainingDuration ?? duration * (1 - Math.min(1, Math.max(0, percentComplete ?? 0)));
  const stop = calendar.advance(actualStart, Math.max(0, Math.round(duration - remaining)));
  const from = activity.resume ?? stop;
  if (remaining <= 0 || from >= date) return null;
  return { ...activity, stop: activity.stop ?? stop, resume: calendar.nextWork(date) };
}

/** Activities that have not begun and would start before `date`, without those that others of them drive. */
function tooEarly(live: LivePlan, date: Instant, done: ReadonlySet<string>): Activity[] {
  const found = live.plan.activities.filter(
    (activity) =>
      !isFixed(activity) &&
      typeof activity.actualStart !== "number" &&
      !done.has(activity.id) &&
      (live.get(activity.id)?.start ?? date) < date,
  );
  const ids = new Set(found.map(({ id }) => id));
  const predecessorOf = new Map(live.plan.dependencies.map(({ id, predecessorId }) => [id, predecessorId]));
  const isFirst = ({ id }: Activity) => {
    const drivenBy = live.get(id)?.drivenBy;
    return drivenBy?.kind !== "dependency" || !ids.has(predecessorOf.get(drivenBy.dependencyId) ?? "");
  };
  const first = found.filter(isFirst);
  return first.length > 0 ? first : found;
}

/**
 * The edits that bring all work not done behind `date` (PRG-10): what has not begun starts no earlier, what has begun is
 * interrupted and resumed there. What the logic moves along by itself is not edited. Nothing is changed by asking.
 */
export function rescheduleUnfinished(plan: Plan, date: Instant): SetActivity[] {
  const calendars = compileCalendars(plan.calendars, plan.calendarId);
  const live = openPlan(plan);
  const edits: SetActivity[] = [];
  const apply = (activities: readonly Activity[]) => {
    const made = activities.map((activity): SetActivity => ({ kind: "setActivity", activity }));
    edits.push(...made);
    if (made.length > 0) live.edit(made);
  };
  const inProgress = plan.activities.filter((activity) => !isFixed(activity));
  apply(
    inProgress.flatMap((activity) => {
      const calendar = activity.elapsed ? calendars.elapsed : calendars.get(activity.calendarId);
      return resumed(activity, calendar, date) ?? [];
    }),
  );
  const done = new Set<string>();
  for (let early = tooEarly(live, date, done); early.length > 0; early = tooEarly(live, date, done)) {
    for (const { id } of early) done.add(id);
    apply(early.flatMap((activity) => heldBack(activity, date) ?? []));
  }
  return edits;
}
