import type { Activity, Plan } from "@gantry/engine";
import type { PlanDocument, TrackedActivity, TrackingPeriod } from "./planDocument.ts";

const NOTHING_DONE = {
  actualStart: null,
  actualFinish: null,
  percentComplete: 0,
  actualDuration: null,
  remainingDuration: null,
} satisfies Partial<Activity>;

function trackedAs(activity: Activity, planned: number, tracked: TrackedActivity | undefined): Activity {
  if (activity.kind === "summary") return activity;
  if (!tracked) return { ...activity, ...NOTHING_DONE, duration: planned };
  const { actualStart, actualFinish, actualDuration, remainingDuration } = tracked;
  if (actualStart === null) return { ...activity, ...NOTHING_DONE, duration: remainingDuration };
  const duration = actualDuration + remainingDuration;
  return {
    ...activity,
    duration,
    actualStart,
    actualFinish,
    actualDuration,
    remainingDuration,
    percentComplete: actualFinish !== null ? 1 : duration === 0 ? 0 : actualDuration / duration,
  };
}

/** The plan as it stood when a period was tracked; without a period as it was planned at first. */
export function planAsTracked({ plan, baselines }: PlanDocument, period: TrackingPeriod | null): Plan {
  const baseline = baselines.find(({ isDefault }) => isDefault);
  const planned = new Map(baseline?.items.map(({ activityId, duration }) => [activityId, duration]));
  const tracked = new Map(period?.activities.map((one) => [one.activityId, one]));
  return {
    ...plan,
    dataDate: period?.dataDate ?? null,
    activities: plan.activities.map((activity) =>
      trackedAs(activity, planned.get(activity.id) ?? activity.duration, tracked.get(activity.id)),
    ),
  };
}
