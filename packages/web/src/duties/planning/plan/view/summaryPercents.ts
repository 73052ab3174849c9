import type { PlanModel } from "../model/planModel.ts";

/** Share done of every summary: of the durations below it, so much is done (milestones count as nothing, unless there is nothing else). */
export function summaryPercents(model: PlanModel): Map<string, number> {
  const { rows, children } = model.outline;
  const sums = new Map<string, { done: number; total: number }>();
  const percents = new Map<string, number>();
  // Children come after their summary: from the end, all that is below is known already.
  for (const { id, hasChildren } of rows.toReversed()) {
    if (!hasChildren) {
      const { duration, percentComplete } = model.item(id);
      sums.set(id, { done: duration * percentComplete, total: duration });
      continue;
    }
    let done = 0;
    let total = 0;
    for (const child of children.get(id) ?? []) {
      const sum = sums.get(child);
      done += sum?.done ?? 0;
      total += sum?.total ?? 0;
    }
    sums.set(id, { done, total });
    percents.set(id, total === 0 ? milestoneShare(model, id) : done / total);
  }
  return percents;
}

function milestoneShare(model: PlanModel, id: string): number {
  const below = model.outline.children.get(id) ?? [];
  return below.filter((child) => model.item(child).percentComplete === 1).length / Math.max(1, below.length);
}
