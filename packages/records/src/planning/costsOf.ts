import { planCosts, type ActivityCost, type Minutes } from "@gantry/engine";
import type { PlanRecords } from "./planRows.ts";

/**
 * Work and cost of every work item, summaries with all below them. `durationOf`: the scheduled duration. Rates a reader may not
 * see are missing in the people's rows and count as nothing: who shows costs asks for them first.
 */
export function costsOf(
  { workItems, people, assignments }: Pick<PlanRecords, "workItems" | "people" | "assignments">,
  durationOf: (workItemId: string) => Minutes | undefined,
): Map<string, ActivityCost> {
  const resources = new Map(people.map((person) => [person.id, person]));
  return planCosts(
    workItems.map(({ id, parentId, active, fixedCost, work, duration }) => ({
      id,
      parentId,
      active,
      fixedCost,
      work,
      duration: durationOf(id) ?? duration,
    })),
    assignments.flatMap(({ workItemId, personId, units, work }) => {
      const person = resources.get(personId);
      return person ? [{ activityId: workItemId, kind: person.kind, units, work, rate: person.costRate ?? null }] : [];
    }),
  );
}
