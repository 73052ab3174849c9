import type { Activity, CompiledCalendar, Dependency, Instant, Plan } from "@gantry/engine";

const isFree = ({ kind, constraint }: Activity) => kind !== "summary" && (constraint?.type ?? "ASAP") === "ASAP";

interface Placed {
  start: Instant;
  finish: Instant;
}

/** Whether a link alone holds its successor where it stands. */
function explains(link: Dependency, from: Placed, to: Placed, calendar: CompiledCalendar): boolean {
  const isFromStart = link.type === "SS" || link.type === "SF";
  const bound = calendar.advance(isFromStart ? from.start : from.finish, link.lag);
  if (link.type === "FF" || link.type === "SF") return bound >= to.finish;
  return bound >= to.start || calendar.nextWork(bound) >= to.start;
}

/**
 * ProTrack keeps the start of each activity and no reason for it: those that stand later than their links and the project's start
 * ask for start no earlier than there. `starts` by the activity's id.
 */
export function withPlannedStarts(plan: Plan, starts: ReadonlyMap<string, Instant>, calendar: CompiledCalendar): Plan {
  const placed = new Map<string, Placed>();
  for (const { id, duration } of plan.activities) {
    const start = starts.get(id);
    if (start !== undefined) placed.set(id, { start, finish: calendar.advance(start, duration) });
  }
  const explained = new Set<string>();
  for (const link of plan.dependencies) {
    const [from, to] = [placed.get(link.predecessorId), placed.get(link.successorId)];
    if (from && to && explains(link, from, to, calendar)) explained.add(link.successorId);
  }
  const first = plan.start === null ? null : calendar.nextWork(plan.start);
  return {
    ...plan,
    activities: plan.activities.map((activity): Activity => {
      const date = starts.get(activity.id);
      const isHeld = date !== undefined && isFree(activity) && !explained.has(activity.id);
      return isHeld && (first === null || date > first)
        ? { ...activity, constraint: { type: "SNET", date } }
        : activity;
    }),
  };
}
