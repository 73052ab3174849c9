import { type CompiledCalendars, compileCalendars } from "../calendar/compileCalendars.ts";
import type { Plan, Resource } from "../schedule/plan.ts";
import type { Schedule } from "../schedule/schedule.ts";
import { scheduledParts } from "../schedule/scheduledParts.ts";
import { unitsAvailable } from "../schedule/unitsAvailable.ts";
import type { Instant, Minutes } from "../units/time.ts";
import { changesOfUnits } from "./availableTime.ts";
import type { Booking } from "./bookings.ts";

/** A stretch in which somebody is asked for more than there is of them; half-open. */
export interface Overload {
  resourceId: string;
  from: Instant;
  to: Instant;
  /** Ratio asked for, how much of that elsewhere, and what there is. */
  units: number;
  elsewhere: number;
  available: number;
  /** They are away then, so that there is nothing of them. */
  away: boolean;
  /** Working minutes asked for beyond what there is. */
  excess: Minutes;
  activityIds: readonly string[];
}

interface Use {
  /** null: work elsewhere. */
  activityId: string | null;
  start: Instant;
  finish: Instant;
  units: number;
  away: boolean;
}

/**
 * Where a schedule asks its people, with what is booked of them elsewhere, for more than there is of them (LVL-21). Where work elsewhere
 * alone is too much nothing is told. O(n log n) where few work at once.
 */
export function overloads(plan: Plan, schedule: Schedule, bookings: readonly Booking[] = []): Overload[] {
  const calendars = compileCalendars(plan.calendars, plan.calendarId);
  const uses = usesOf(plan, schedule, { bookings, calendars });
  return plan.resources.flatMap((resource) =>
    resource.kind === "work"
      ? stretches(resource, uses.get(resource.id) ?? []).flatMap((stretch): Overload[] => {
          const working = calendars.get(resource.calendarId).workBetween(stretch.from, stretch.to);
          const excess = Math.round(working * (stretch.units - stretch.available));
          return excess > 0 ? [{ ...stretch, excess }] : [];
        })
      : [],
  );
}

interface Around {
  bookings: readonly Booking[];
  calendars: CompiledCalendars;
}

function usesOf(
  { activities, assignments }: Plan,
  schedule: Schedule,
  { bookings, calendars }: Around,
): Map<string, Use[]> {
  const worked = new Map(
    activities.flatMap((activity) => {
      const { id, kind, active, actualFinish } = activity;
      return kind === "task" && active !== false && actualFinish == null ? [[id, activity] as const] : [];
    }),
  );
  const dates = new Map(schedule.activities.map((scheduled) => [scheduled.id, scheduled]));
  const uses = new Map<string, Use[]>();
  const add = (resourceId: string, use: Use) => {
    const list = uses.get(resourceId);
    if (list) list.push(use);
    else uses.set(resourceId, [use]);
  };
  for (const { personId, from, to, units, away = false } of bookings)
    if (to > from && (away || units > 0))
      add(personId, { activityId: null, start: from, finish: to, units: away ? 0 : units, away });
  for (const { activityId, resourceId, units } of assignments) {
    const activity = worked.get(activityId);
    const scheduled = dates.get(activityId);
    if (!activity || !scheduled || units <= 0) continue;
    // While it pauses it asks for nobody.
    for (const { start, finish } of scheduledParts(activity, scheduled, calendars.get(activity.calendarId)))
      if (finish > start) add(resourceId, { activityId, start, finish, units, away: false });
  }
  return uses;
}

/** Between two moments at which work begins or ends, or there is more or less of them, all stays as it is. */
function stretches(resource: Resource, uses: readonly Use[]): Omit<Overload, "excess">[] {
  const changes = [...uses.flatMap(({ start, finish }) => [start, finish]), ...changesOfUnits(resource)];
  const moments = [...new Set(changes)].sort((a, b) => a - b);
  const byStart = uses.toSorted((a, b) => a.start - b.start);
  let running: Use[] = [];
  let next = 0;
  return moments.flatMap((from, k) => {
    const to = moments[k + 1];
    if (to === undefined) return [];
    running = running.filter(({ finish }) => finish > from);
    for (let use = byStart[next]; use && use.start <= from; use = byStart[++next]) running.push(use);
    const units = running.reduce((sum, use) => sum + use.units, 0);
    const away = running.some((use) => use.away);
    const available = away ? 0 : unitsAvailable(resource, from);
    const activityIds = running.flatMap(({ activityId }) => activityId ?? []);
    if (units <= available + 1e-6 || activityIds.length === 0) return [];
    const elsewhere = running.reduce((sum, use) => (use.activityId === null ? sum + use.units : sum), 0);
    return [{ resourceId: resource.id, from, to, units, elsewhere, available, away, activityIds }];
  });
}
