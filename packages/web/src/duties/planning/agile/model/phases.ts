import type { WorkItemRow } from "@gantry/records";
import type { PlanModel } from "../../plan/model/planModel.ts";

/** Summaries that say themselves that they are worked on in sprints: the agile phases of a hybrid project. */
export function agilePhases(model: PlanModel): WorkItemRow[] {
  return model.outline.rows
    .map(({ id }) => model.item(id))
    .filter((item) => item.method === "agile" && model.outline.children.has(item.id));
}

/** Whether an item lies somewhere below a phase; without one, everything does. */
export function isWithin(model: PlanModel, item: WorkItemRow, phase: string | undefined): boolean {
  if (phase === undefined) return true;
  // Plans are at most a hundred levels deep.
  for (let at: WorkItemRow | undefined = item, steps = 0; at && steps < 100; steps++) {
    if (at.parentId === phase) return true;
    at = at.parentId === null ? undefined : model.tables.workItem.get(at.parentId);
  }
  return false;
}
