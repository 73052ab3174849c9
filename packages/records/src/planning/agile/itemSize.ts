import type { PlanRecords, WorkItemRow } from "../planRows.ts";

/** Work of each item in minutes: as stated, else what its assignments add up to, else its duration by one person. */
export function workMinutes({ assignments }: Pick<PlanRecords, "assignments">): (item: WorkItemRow) => number {
  const assigned = new Map<string, number>();
  for (const { workItemId, work } of assignments)
    if (work !== null) assigned.set(workItemId, (assigned.get(workItemId) ?? 0) + work);
  return (item) => item.work ?? assigned.get(item.id) ?? item.duration;
}

/** Work that is left of an item, in minutes. */
export function remainingMinutes(records: Pick<PlanRecords, "assignments">): (item: WorkItemRow) => number {
  const work = workMinutes(records);
  return (item) => Math.round(work(item) * (1 - Math.min(1, item.percentComplete)));
}

/** Points of an item; one nobody has estimated counts as the mean of those that were, zero where none was (AGL-4). */
export function pointsOf(items: readonly WorkItemRow[]): (item: WorkItemRow) => number {
  const estimates = items.flatMap(({ estimate }) => (estimate === null ? [] : [estimate]));
  const mean = estimates.length === 0 ? 0 : estimates.reduce((sum, each) => sum + each, 0) / estimates.length;
  return ({ estimate }) => estimate ?? mean;
}
