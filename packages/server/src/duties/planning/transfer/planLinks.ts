import type { Activity, Assignment, Dependency } from "@gantry/engine";
import type { PlanDocument } from "@gantry/formats";
import type { AssignmentRow, DependencyRow } from "@gantry/records";
import type { ExistingPlan } from "./existingPlan.ts";
import { intentOf } from "./intentOf.ts";
import type { Intent } from "./intents.ts";
import { wireMinutes, wireRatio, wireText } from "./wireValues.ts";

interface LinkContext {
  document: PlanDocument;
  existing: ExistingPlan;
  projectId: string;
  itemIds: ReadonlyMap<string, string>;
  personIds: ReadonlyMap<string, string>;
  newId: () => string;
}

/** Dependencies of a document that a plan can hold: both ends there and different, no pair and type twice, no summary with its own. */
export function usableDependencies(document: PlanDocument): Dependency[] {
  const activities = new Map(document.plan.activities.map((activity) => [activity.id, activity]));
  const seen = new Set<string>();
  return document.plan.dependencies.filter((link) => {
    const predecessor = activities.get(link.predecessorId);
    const successor = activities.get(link.successorId);
    const key = `${link.predecessorId} ${link.successorId} ${link.type}`;
    if (!predecessor || !successor || predecessor === successor || seen.has(key)) return false;
    if (isAbove(predecessor, successor, activities) || isAbove(successor, predecessor, activities)) return false;
    seen.add(key);
    return true;
  });
}

function isAbove(upper: Activity, lower: Activity, activities: ReadonlyMap<string, Activity>): boolean {
  let at: Activity | undefined = lower;
  for (let steps = 0; at?.parentId != null && steps < 1000; steps++) {
    if (at.parentId === upper.id) return true;
    at = activities.get(at.parentId);
  }
  return false;
}

export function planDependencies({ document, existing, projectId, itemIds, newId }: LinkContext): Intent[] {
  const imported = new Set(itemIds.values());
  const left = new Map(existing.dependencies.map((row) => [keyOfDependency(row), row]));
  const intents = usableDependencies(document).map((link): Intent => {
    const ends = {
      predecessorId: itemIds.get(link.predecessorId) as string,
      successorId: itemIds.get(link.successorId) as string,
      type: link.type,
    };
    const found = left.get(keyOfDependency(ends));
    left.delete(keyOfDependency(ends));
    const values = { ...ends, lag: Number.isFinite(link.lag) ? link.lag : 0, lagUnit: link.lagUnit };
    return intentOf(
      "dependency",
      found?.id ?? newId(),
      found,
      found ? values : { ...values, projectId, externalId: wireText(link.id, 500) },
    );
  });
  // Between items of the document it is the document that says what there is; links people drew to items of their own stay.
  const removed = [...left.values()].filter((row) => imported.has(row.predecessorId) && imported.has(row.successorId));
  return [...intents, ...removed.map(({ id }): Intent => ({ op: "delete", record: "dependency", id, values: {} }))];
}

export function planAssignments({ document, existing, projectId, itemIds, personIds, newId }: LinkContext): Intent[] {
  const imported = new Set(itemIds.values());
  const left = new Map<string, AssignmentRow[]>();
  for (const row of existing.assignments)
    left.set(keyOfAssignment(row), [...(left.get(keyOfAssignment(row)) ?? []), row]);
  const intents = document.plan.assignments.flatMap((assignment): Intent[] => {
    const workItemId = itemIds.get(assignment.activityId);
    const personId = personIds.get(assignment.resourceId);
    if (!workItemId || !personId) return [];
    const found = left.get(keyOfAssignment({ workItemId, personId }))?.shift();
    const values = { workItemId, personId, ...valuesOf(assignment) };
    return [
      intentOf(
        "assignment",
        found?.id ?? newId(),
        found,
        found ? values : { ...values, projectId, externalId: wireText(assignment.id, 500) },
      ),
    ];
  });
  const removed = [...left.values()].flat().filter((row) => imported.has(row.workItemId));
  return [...intents, ...removed.map(({ id }): Intent => ({ op: "delete", record: "assignment", id, values: {} }))];
}

function valuesOf(assignment: Assignment): Record<string, unknown> {
  return {
    units: wireRatio(assignment.units, 1000) ?? 1,
    work: wireMinutes(assignment.work),
    actualWork: wireMinutes(assignment.actualWork),
    remainingWork: wireMinutes(assignment.remainingWork),
    delay: wireMinutes(assignment.delay) ?? 0,
    overtimeWork: wireMinutes(assignment.overtimeWork),
    contour: assignment.contour ?? "flat",
  };
}

function keyOfDependency({
  predecessorId,
  successorId,
  type,
}: Pick<DependencyRow, "predecessorId" | "successorId" | "type">): string {
  return `${predecessorId} ${successorId} ${type}`;
}

function keyOfAssignment({ workItemId, personId }: Pick<AssignmentRow, "workItemId" | "personId">): string {
  return `${workItemId} ${personId}`;
}
