import { compileCalendars } from "@gantry/engine";
import type { PlanDocument, TrackedActivity, TrackingPeriod } from "../document/planDocument.ts";

/** The state of a plan as a tracking period, for formats that keep no other: as its data date has it. Null where it has none. */
export function periodOfPlan({ plan }: PlanDocument): TrackingPeriod | null {
  const { dataDate } = plan;
  if (dataDate === null) return null;
  const calendars = compileCalendars(plan.calendars, plan.calendarId);
  const activities = plan.activities
    .filter(({ kind }) => kind !== "summary")
    .map((activity): TrackedActivity => {
      const { id, calendarId, duration, actualStart = null, actualFinish = null } = activity;
      const share = actualFinish !== null ? 1 : Math.min(1, Math.max(0, activity.percentComplete ?? 0));
      const remaining = activity.remainingDuration ?? Math.round(duration * (1 - share));
      const worked = (to: number) =>
        actualStart === null ? 0 : calendars.get(calendarId).workBetween(actualStart, to);
      return {
        activityId: id,
        actualStart,
        actualFinish,
        actualDuration:
          actualFinish !== null ? worked(actualFinish) : (activity.actualDuration ?? Math.max(0, duration - remaining)),
        remainingDuration: actualFinish !== null ? 0 : remaining,
        percentComplete: share,
        actualCost: null,
      };
    });
  return { name: "", dataDate, activities };
}
