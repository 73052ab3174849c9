import type { Patch } from "../../model/patch.ts";
import type { PlanStore } from "../../sync/planStore.ts";
import type { StaffedRow } from "./staffedRow.ts";

/** Assignments of whom a proposal puts on rows; who takes somebody's place takes over their assignment, with its work, delay and contour. */
export function staffingPatches(
  { model, context }: Pick<PlanStore, "model" | "context">,
  moves: readonly StaffedRow[],
) {
  return moves.flatMap(({ id, people }) => {
    const { projectId } = model.item(id);
    const present = model.assignmentsOf(id);
    return people.flatMap(({ personId, insteadOf, units }): Patch[] => {
      if (insteadOf === null) {
        const values = { projectId, workItemId: id, personId, units };
        return [{ op: "create", record: "assignment", id: context.newId(), values }];
      }
      return present
        .filter((assignment) => assignment.personId === insteadOf)
        .map((assignment) => ({ op: "update", record: "assignment", id: assignment.id, values: { personId } }));
    });
  });
}
