import type { Plan } from "../../schedule/plan.ts";
import type { Schedule } from "../../schedule/schedule.ts";
import type { Booking } from "../bookings.ts";
import { type Overload, overloads } from "../overloads.ts";

/** Where several scheduled plans together ask people for more than there is of them (LVL-21), with what is booked of them elsewhere. */
export function overloadsAcross(
  parts: readonly { plan: Plan; schedule: Pick<Schedule, "activities"> }[],
  bookings: readonly Booking[] = [],
): Overload[] {
  const [first] = parts;
  if (!first) return [];
  const own = parts.map(({ plan }) => {
    const activities = plan.activities.filter(({ external }) => external == null);
    return { activities, ids: new Set(activities.map(({ id }) => id)) };
  });
  const byId = <T extends { id: string }>(all: readonly T[]) => [...new Map(all.map((one) => [one.id, one])).values()];
  const plan: Plan = {
    ...first.plan,
    calendars: byId(parts.flatMap((part) => part.plan.calendars)),
    activities: own.flatMap(({ activities }) => activities),
    dependencies: [],
    resources: byId(
      // Who has no calendar of their own keeps to their plan's, not to the first one's.
      parts.flatMap(({ plan: { resources, calendarId } }) =>
        resources.map((resource) => ({ ...resource, calendarId: resource.calendarId ?? calendarId })),
      ),
    ),
    assignments: parts.flatMap((part) => part.plan.assignments),
  };
  const activities = parts.flatMap(({ schedule }, at) => schedule.activities.filter(({ id }) => own[at]?.ids.has(id)));
  return overloads(plan, { activities, projectStart: null, projectFinish: null, findings: [] }, bookings);
}
