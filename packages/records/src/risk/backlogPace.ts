import {
  backlogPeriods,
  compileCalendars,
  type Activity,
  type CompiledCalendar,
  type Constraint,
  type Dependency,
  type Estimate,
  type Instant,
  type Plan,
  type SharedCause,
} from "@gantry/engine";
import { activityOf } from "../planning/planOf.ts";
import { backlogArrivals, donePoints, type Arrival, type PlacementRecords } from "../planning/agile/sprintPlacement.ts";

/** As many of the latest closed sprints tell the pace; fewer than three tell none. */
const MOST_SPRINTS = 8;
const LEAST_SPRINTS = 3;
/** Points are counted in quarters. */
const PARTS = 4;

const PREFIX = "pace ";

/** Whether an activity of a forecast is the pace at which an item of the backlog comes, not a row of the plan. */
export const isPace = (activityId: string) => activityId.startsWith(PREFIX);

export interface PacedPlan {
  plan: Plan;
  estimates: Estimate[];
  causes: SharedCause[];
}

/**
 * MC-17: items of the backlog come when the pace of past sprints brings them, the same pace for all of them, instead of in the
 * sprint that velocity would have them in. Each waits for an activity of its own that lasts until its sprint begins. The plan as
 * it is where velocity does not fill the sprints, or too few of them are closed.
 */
export function withBacklogPace(plan: Plan, records: PlacementRecords): PacedPlan {
  const closed = records.sprints.filter(({ state }) => state === "closed").length;
  const found = closed < LEAST_SPRINTS ? null : backlogArrivals(records);
  const finished = found ? donePoints(records).slice(-MOST_SPRINTS) : [];
  const byId = new Map(plan.activities.map((each) => [each.id, each]));
  const waiting = (found?.arrivals ?? []).filter(({ id, start }) => waitsForSprint(byId.get(id), start));
  const chances = backlogPeriods(
    waiting.map(({ points }) => points * PARTS),
    finished.map((points) => points * PARTS),
  );
  if (!found || plan.start === null || waiting.length === 0 || !chances) return { plan, estimates: [], causes: [] };
  const { fallback } = compileCalendars(plan.calendars, plan.calendarId);
  const lag = lagsFrom(plan, fallback, found.startOf);
  const estimates = waiting.map(({ id }, i): Estimate => {
    const values = (chances[i] ?? []).map(({ periods, weight }) => ({ value: lag(periods - 1), weight }));
    return { activityId: PREFIX + id, unit: "minutes", duration: { kind: "discrete", values } };
  });
  const arrivals = new Map(waiting.map((each) => [each.id, each]));
  const rows = new Map(records.workItems.map((each) => [each.id, each]));
  const own = (id: string) => {
    const row = rows.get(id);
    return row ? activityOf(row, false, null) : null;
  };
  return {
    plan: {
      ...plan,
      activities: [
        ...plan.activities.map((each) => unbound(each, arrivals.get(each.id), own)),
        ...waiting.map(({ id, start }) => paceActivity(plan, id, lagOf(plan, fallback, start))),
      ],
      dependencies: [...plan.dependencies, ...waiting.map(({ id }) => paceLink(id))],
    },
    estimates,
    causes: [{ id: "pace", name: "pace", activityIds: estimates.map(({ activityId }) => activityId), strength: 1 }],
  };
}

/** Whether the plan holds an item back for its sprint (AGL-5): it has not begun, and no two constraints of its own hold instead. */
function waitsForSprint(activity: Activity | undefined, start: Instant): boolean {
  if (!activity || typeof activity.actualStart === "number") return false;
  return [activity.constraint, activity.secondConstraint].some(
    (each) => each?.type === "SNET" && each.date !== null && each.date >= start,
  );
}

/** Lasts a minute more than until the sprint begins, which its link takes off again: what lasts nothing is not drawn. */
const EXTRA = 1;

const beginOf = ({ start, dataDate }: Plan) => Math.max(start ?? 0, dataDate ?? -Infinity);

function lagOf(plan: Plan, calendar: CompiledCalendar, instant: Instant): number {
  const from = beginOf(plan);
  return EXTRA + (instant > from ? calendar.workBetween(from, instant) : 0);
}

function lagsFrom(plan: Plan, calendar: CompiledCalendar, startOf: (index: number) => Instant) {
  const known: number[] = [];
  return (index: number) => (known[index] ??= lagOf(plan, calendar, startOf(index)));
}

const paceActivity = (plan: Plan, id: string, duration: number): Activity => ({
  id: PREFIX + id,
  name: PREFIX + id,
  parentId: null,
  kind: "task",
  duration,
  calendarId: null,
  constraint: { type: "SNET", date: beginOf(plan) },
});

const paceLink = (id: string): Dependency => ({
  id: PREFIX + id,
  predecessorId: PREFIX + id,
  successorId: id,
  type: "FS",
  lag: -EXTRA,
  lagUnit: "working",
});

/** As people constrained it, without the sprint's start, which bounds it no more. */
function unbound(activity: Activity, arrival: Arrival | undefined, own: (id: string) => Activity | null): Activity {
  if (!arrival) return activity;
  const isSprint = (constraint: Constraint | null | undefined) =>
    constraint?.type === "SNET" && constraint.date === arrival.start;
  const { constraint = { type: "ASAP", date: null }, secondConstraint = null } = activity;
  const stated = own(activity.id);
  return {
    ...activity,
    constraint: isSprint(constraint) ? (stated?.constraint ?? { type: "ASAP", date: null }) : constraint,
    secondConstraint: isSprint(secondConstraint) ? (stated?.secondConstraint ?? null) : secondConstraint,
  };
}
