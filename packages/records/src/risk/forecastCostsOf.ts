import { assignmentCost, type CostEstimate, type Plan } from "@gantry/engine";
import type { PlanRecords } from "../planning/planRows.ts";

/**
 * What the plan's work costs, for a forecast (MC-18): assignments of people by the minute, as long as the work lasts; fixed costs,
 * material and amounts as they are. Rates that a reader may not see are missing in the people's rows and count as nothing: who
 * shows costs asks for them first.
 */
export function forecastCostsOf(
  plan: Plan,
  { workItems, people, assignments }: Pick<PlanRecords, "workItems" | "people" | "assignments">,
): CostEstimate[] {
  const resources = new Map(people.map((person) => [person.id, person]));
  const assignedTo = new Map<string, (typeof assignments)[number][]>();
  for (const each of assignments) assignedTo.set(each.workItemId, [...(assignedTo.get(each.workItemId) ?? []), each]);
  const activityById = new Map(plan.activities.map((activity) => [activity.id, activity]));
  return workItems.flatMap(({ id, fixedCost, active }): CostEstimate[] => {
    const activity = activityById.get(id);
    if (!activity || !active) return [];
    let [timed, spent] = [0, fixedCost ?? 0];
    for (const { personId, units, work } of assignedTo.get(id) ?? []) {
      const person = resources.get(personId);
      if (!person) continue;
      const cost = assignmentCost({ kind: person.kind, units, work, rate: person.costRate ?? null }, activity.duration);
      if (person.kind === "work") timed += cost;
      else spent += cost;
    }
    if (timed === 0 && spent === 0) return [];
    const { duration, kind } = activity;
    // A summary takes as long as what lies below it, which is not drawn of itself.
    if (kind !== "task" || duration <= 0) return [{ activityId: id, spent: spent + timed }];
    const share = remainingShare(activity);
    return [{ activityId: id, spent: spent + timed * (1 - share), perMinute: share > 0 ? timed / duration : 0 }];
  });
}

/** Of the duration, what is still to be done (PRG-2). */
function remainingShare({
  duration,
  actualFinish,
  actualStart,
  remainingDuration,
  percentComplete,
}: Plan["activities"][number]): number {
  if (typeof actualFinish === "number") return 0;
  if (typeof actualStart !== "number") return 1;
  const remaining = remainingDuration ?? Math.round(duration * (1 - (percentComplete ?? 0)));
  return Math.min(1, Math.max(0, remaining / duration));
}
