import type { Activity, Assignment, Dependency, Plan } from "../../schedule/plan.ts";
import { schedulePlan } from "../../schedule/schedulePlan.ts";
import type { ScheduledActivity } from "../../schedule/schedule.ts";

interface Use {
  activity: Activity;
  dates: ScheduledActivity;
  units: number;
}

/** Links that keep one resource's work in the order it was leveled: each after the last that leaves it no room. */
function orderOn(resourceId: string, maxUnits: number, uses: Use[]): Dependency[] {
  const ordered = uses.toSorted((a, b) => (a.dates.start as number) - (b.dates.start as number));
  return ordered.flatMap(({ activity, dates, units }, i) => {
    const before = ordered
      .slice(0, i)
      .filter((use) => use.units + units > maxUnits && (use.dates.finish as number) <= (dates.start as number))
      .reduce<Use | null>(
        (last, use) => (!last || (use.dates.finish as number) >= (last.dates.finish as number) ? use : last),
        null,
      );
    if (!before) return [];
    return [
      {
        id: `order of ${resourceId}: ${before.activity.id} ${activity.id}`,
        predecessorId: before.activity.id,
        successorId: activity.id,
        type: "FS" as const,
        lag: 0,
        lagUnit: "working" as const,
      },
    ];
  });
}

function usesByResource({ activities, assignments }: Plan, dates: readonly ScheduledActivity[]): Map<string, Use[]> {
  const at = new Map(activities.map(({ id }, index) => [id, index]));
  const uses = new Map<string, Use[]>();
  const add = ({ activityId, resourceId, units }: Assignment) => {
    const index = at.get(activityId);
    const activity = index === undefined ? undefined : activities[index];
    const own = index === undefined ? undefined : dates[index];
    if (!activity || !own || own.start === null || own.duration === 0 || activity.kind !== "task") return;
    const list = uses.get(resourceId);
    if (list) list.push({ activity, dates: own, units });
    else uses.set(resourceId, [{ activity, dates: own, units }]);
  };
  for (const assignment of assignments) add(assignment);
  return uses;
}

/**
 * A leveled plan keeps its resource order (MC-16): what waited for a person goes on waiting for that person's earlier work,
 * however long that takes, instead of for a fixed delay. Plans without a levelling delay are given back as they are.
 */
export function withResourceOrder(plan: Plan): Plan {
  if (!plan.activities.some(({ levelingDelay }) => (levelingDelay ?? 0) > 0)) return plan;
  const uses = usesByResource(plan, schedulePlan(plan).activities);
  const links = plan.resources.flatMap(({ id, kind, maxUnits }) =>
    kind === "work" ? orderOn(id, maxUnits, uses.get(id) ?? []) : [],
  );
  const waiting = new Set(links.map(({ successorId }) => successorId));
  return {
    ...plan,
    activities: plan.activities.map((activity) =>
      waiting.has(activity.id) ? { ...activity, levelingDelay: 0 } : activity,
    ),
    dependencies: [...plan.dependencies, ...links],
  };
}
