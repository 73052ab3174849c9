import { assignment, riskResponse, workItem } from "@gantry/records";
import type { UnitOfWork } from "../../../platform/records/unitOfWork.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { personOf, placeInPlan } from "../../governance/public.ts";

/** Makes responses work items of the plan, with their duration, cost and owner (RSP-5). Gives the rows it made and changed. */
export async function putIntoPlan(unit: UnitOfWork, rows: readonly WorkingRow[]): Promise<WorkingRow[]> {
  const parents = await placeInPlan(unit, rows, {
    declaration: riskResponse,
    names: ["Risk responses", "Risikomaßnahmen"],
  });
  const made: WorkingRow[] = [];
  for (const row of rows) {
    const { title, notes, duration, cost, ownerId, state } = row.values;
    const item = unit.create(workItem, {
      projectId: row.projectId,
      parentId: parents.get(String(row.projectId)) ?? null,
      name: title,
      notes,
      ...(duration === null ? {} : { duration }),
      fixedCost: cost,
      // Nobody could have begun it before it was decided on.
      constraintType: "SNET",
      constraintDate: `${unit.at.slice(0, 10)}T08:00`,
    });
    const personId = await personOf(unit, ownerId);
    if (personId !== null) unit.create(assignment, { projectId: row.projectId, workItemId: item.id, personId });
    row.set({ workItemId: item.id, ...(state === "proposed" ? { state: "agreed" } : {}) });
    made.push(row, item);
  }
  return made;
}
