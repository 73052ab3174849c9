import { compileCalendars } from "../calendar/compileCalendars.ts";
import type { Activity, Assignment, Dependency, Plan } from "../schedule/plan.ts";
import type { Schedule, ScheduledActivity } from "../schedule/schedule.ts";
import type { Instant } from "../units/time.ts";
import { availableTime } from "./availableTime.ts";
import { isStaying } from "./boundToDate.ts";
import { crewCalendars } from "./crewCalendars.ts";
import type { LevelingActivity, LevelingLink, LevelingProblem, PersonNeed, SkillNeed } from "./levelingProblem.ts";
import type { OpenPlace, PlanStaffing, StaffingFacts } from "./planStaffing.ts";

const ORDINARY_PRIORITY = 500;
/**
 * A plan and its schedule as a leveling problem (LVL-17): its activities keep their people, links and dates; those begun,
 * finished, manual, of other plans or bound to a date stay where they are. Summaries pass their links on to what is inside them.
 * With `staffing` activities also ask for the people that are to be put on them (LVL-24), before those they have.
 */
export function problemOfPlan(
  plan: Plan,
  schedule: Schedule,
  staffing: (PlanStaffing & { facts: StaffingFacts }) | null = null,
): LevelingProblem {
  const dates = new Map(schedule.activities.map((scheduled) => [scheduled.id, scheduled]));
  const leaves = plan.activities.filter((activity) => isLeveled(activity, dates.get(activity.id)));
  const known = new Set(leaves.map(({ id }) => id));
  const people = plan.resources.filter(({ kind }) => kind === "work");
  const working = new Set(people.map(({ id }) => id));
  const assignments = new Map<string, Assignment[]>();
  for (const assignment of plan.assignments)
    if (working.has(assignment.resourceId) && assignment.units > 0)
      assignments.set(assignment.activityId, [...(assignments.get(assignment.activityId) ?? []), assignment]);
  const start = earliest(plan, leaves, dates);
  const calendars = compileCalendars(plan.calendars, plan.calendarId);
  // Who has no rate is no bargain: they count as the dearest there is.
  const dearest = Math.max(0, ...(staffing?.facts.costPerMinute.values() ?? []));
  const ofCrews = crewCalendars(plan, schedule);
  return {
    start,
    calendars: ownFirst(plan),
    activities: leaves.map((activity) => {
      const scheduled = dates.get(activity.id) as ScheduledActivity;
      const calendarId = activity.elapsed ? null : (ofCrews.get(activity.id) ?? activity.calendarId ?? plan.calendarId);
      const places = staffing?.places.get(activity.id) ?? [];
      const exchanged = new Set(places.map(({ insteadOf }) => insteadOf));
      const named = (assignments.get(activity.id) ?? []).map(({ resourceId, units }): PersonNeed => ({
        kind: "person",
        personId: resourceId,
        units,
        // Activities are on the calendars of their people already.
        inItsTime: true,
      }));
      return leveled(activity, scheduled, {
        plan,
        calendarId,
        staffed: [
          ...places.map((place) => needOf(activity, place)),
          ...named.filter(({ personId }) => !exchanged.has(personId)),
        ],
        durationOn: (from, to) => (calendarId === null ? to - from : calendars.get(calendarId).workBetween(from, to)),
        retreatOn: (to, minutes) =>
          calendarId === null ? to - minutes : calendars.get(calendarId).retreat(to, minutes),
      });
    }),
    links: linksBetween(plan, known, dates),
    people: people.map((resource) => {
      const { id, name, calendarId } = resource;
      const available = availableTime(resource, Math.max(start, plan.dataDate ?? start));
      return {
        id,
        name,
        skills: staffing?.facts.skills.get(id) ?? [],
        roles: [],
        units: Math.max(available.units, mostUnits(plan, id)),
        calendarId: calendarId ?? plan.calendarId,
        absences: available.absences,
        costPerMinute: staffing?.facts.costPerMinute.get(id) ?? dearest,
      };
    }),
    resources: [],
    goals: ["lateness", "finish"],
  };
}

function needOf(
  { elapsed, ignoreResourceCalendars }: Activity,
  { skill, level, units, insteadOf }: OpenPlace,
): SkillNeed {
  const inItsTime = elapsed === true || ignoreResourceCalendars === true;
  const need: SkillNeed = { kind: "skill", skill, level, count: 1, units, inItsTime };
  return insteadOf === null ? need : { ...need, insteadOf };
}

/** Somebody who is assigned for more than there ever is of them must still be able to do that one thing, when there is most of them. */
function mostUnits({ assignments }: Plan, resourceId: string): number {
  return assignments.reduce((most, { resourceId: of, units }) => (of === resourceId ? Math.max(most, units) : most), 0);
}

function ownFirst({ calendars, calendarId }: Plan): Plan["calendars"] {
  return [...calendars.filter(({ id }) => id === calendarId), ...calendars.filter(({ id }) => id !== calendarId)];
}

function isLeveled({ kind, active }: Activity, scheduled: ScheduledActivity | undefined): boolean {
  const isWork = kind === "task" || kind === "milestone" || kind === "finishMilestone";
  return isWork && active !== false && scheduled?.start != null && scheduled.finish != null;
}

function earliest(plan: Plan, leaves: readonly Activity[], dates: ReadonlyMap<string, ScheduledActivity>): Instant {
  const starts = leaves.map(({ id }) => dates.get(id)?.start ?? Infinity);
  const first = starts.reduce((least, each) => Math.min(least, each), plan.start ?? Infinity);
  return Number.isFinite(first) ? first : 0;
}

interface Around {
  plan: Plan;
  calendarId: string | null;
  /** The places that are to be filled, and whom it has. */
  staffed: LevelingActivity["needs"];
  durationOn(from: Instant, to: Instant): number;
  retreatOn(to: Instant, minutes: number): Instant;
}

function leveled(activity: Activity, scheduled: ScheduledActivity, around: Around): LevelingActivity {
  const { plan, calendarId, staffed, durationOn, retreatOn } = around;
  const start = scheduled.start as Instant;
  const finish = scheduled.finish as Instant;
  const { type, date } = activity.constraint ?? { type: "ASAP", date: null };
  const isFixed = isStaying(activity);
  const duration = durationOn(start, finish);
  const startFor = (end: Instant) => retreatOn(end, duration);
  const bounds: Instant[] = [];
  const mayPrecede = plan.conventions.constraintsBeforeStart && (type === "SNET" || type === "FNET");
  if (plan.start !== null && !mayPrecede) bounds.push(plan.start);
  if (plan.dataDate !== null) bounds.push(plan.dataDate);
  if (type === "SNET" && date !== null) bounds.push(date);
  if (type === "FNET" && date !== null) bounds.push(startFor(date));
  const limits = [activity.deadline ?? null, type === "FNLT" ? date : null].filter((each) => each !== null);
  return {
    id: activity.id,
    name: activity.name,
    duration,
    calendarId,
    needs: activity.actualFinish != null ? [] : staffed,
    notBefore: bounds.length === 0 ? null : Math.max(...bounds),
    deadline: limits.length === 0 ? null : Math.min(...limits),
    fixed: isFixed ? { start, finish } : null,
    currentStart: start,
    priority: activity.priority ?? ORDINARY_PRIORITY,
  };
}

function linksBetween(
  plan: Plan,
  known: ReadonlySet<string>,
  dates: ReadonlyMap<string, ScheduledActivity>,
): LevelingLink[] {
  const inside = new Map<string, string[]>();
  for (const { id, parentId } of plan.activities)
    if (parentId !== null) inside.set(parentId, [...(inside.get(parentId) ?? []), id]);
  const leavesOf = (id: string, seen: ReadonlySet<string> = new Set()): string[] => {
    if (known.has(id)) return [id];
    if (seen.has(id)) return [];
    return (inside.get(id) ?? []).flatMap((child) => leavesOf(child, new Set([...seen, id])));
  };
  const activities = new Map(plan.activities.map((activity) => [activity.id, activity]));
  // Lag counts on the activity's own calendar, whoever works on it.
  const ownCalendar = (id: string) => {
    const { elapsed = false, calendarId = null } = activities.get(id) ?? {};
    return elapsed ? null : (calendarId ?? plan.calendarId);
  };
  return plan.dependencies.flatMap((dependency) => {
    const lag = lagOf(dependency, dates);
    return leavesOf(dependency.predecessorId).flatMap((fromId) =>
      leavesOf(dependency.successorId)
        .filter((toId) => toId !== fromId)
        .map((toId) => ({ fromId, toId, type: dependency.type, ...lag, calendarId: ownCalendar(toId) })),
    );
  });
}

function lagOf(
  { lag, lagUnit, predecessorId }: Dependency,
  dates: ReadonlyMap<string, ScheduledActivity>,
): Pick<LevelingLink, "lag" | "lagUnit"> {
  if (lagUnit !== "percent") return { lag, lagUnit };
  return { lag: Math.round(lag * (dates.get(predecessorId)?.duration ?? 0)), lagUnit: "working" };
}
