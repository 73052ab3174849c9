import type { PlanRecords, WorkItemRow } from "@gantry/records";

/** Progress of a project, 0 to 1: of its leaves, each weighing as much as its work, else its duration. Null where nothing weighs. */
export function percentComplete({ workItems }: Pick<PlanRecords, "workItems">): number | null {
  const parents = new Set(workItems.map((item) => item.parentId));
  let weight = 0;
  let done = 0;
  for (const item of workItems) {
    if (!item.active || parents.has(item.id)) continue;
    const own = weightOf(item);
    weight += own;
    done += own * item.percentComplete;
  }
  return weight === 0 ? null : done / weight;
}

function weightOf(item: WorkItemRow): number {
  return item.work ?? item.duration;
}
