import type { Patch } from "../../model/patch.ts";
import type { PlanStore } from "../../sync/planStore.ts";
import type { StaffedRow } from "./staffedRow.ts";

/** Assignments of whom a proposal puts on rows; whom they take the place of leaves. */
export function staffingPatches(
  { model, context }: Pick<PlanStore, "model" | "context">,
  moves: readonly StaffedRow[],
) {
  return moves.flatMap(({ id, people }) => {
    const { projectId } = model.item(id);
    const present = model.assignmentsOf(id);
    return people.flatMap(({ personId, insteadOf, units }): Patch[] => [
      ...present
        .filter((assignment) => assignment.personId === insteadOf)
        .map((assignment): Patch => ({ op: "delete", record: "assignment", id: assignment.id })),
      {
        op: "create",
        record: "assignment",
        id: context.newId(),
        values: { projectId, workItemId: id, personId, units },
      },
    ]);
  });
}
