import type { AssignedWork, WorkChange, WorkFields } from "@gantry/engine";
import type { AssignmentRow, WorkItemRow } from "@gantry/records";
import type { Patch } from "../model/patch.ts";
import { updateOf, type EditContext } from "./draft.ts";

/** What of a work item says how duration, work and units follow from each other (WRK-1). */
export function workFieldsOf({ duration, taskType, effortDriven, work }: WorkItemRow): WorkFields {
  return { duration, taskType, effortDriven, work };
}

export function assignedTo({ model }: Pick<EditContext, "model">, item: WorkItemRow): AssignedWork[] {
  return model.assignmentsOf(item.id).map((assignment) => assignedWork({ model }, assignment));
}

export function assignedWork(
  { model }: Pick<EditContext, "model">,
  { id, personId, units, work, actualWork, remainingWork, contour }: AssignmentRow,
): AssignedWork {
  return {
    id,
    units,
    work,
    actualWork,
    remainingWork,
    contour,
    kind: model.tables.person.get(personId)?.kind ?? "work",
  };
}

/** What a change of work makes of the assignments there are. */
export function assignmentPatches({ model }: EditContext, item: WorkItemRow, { assignments }: WorkChange): Patch[] {
  const changed = new Map(assignments.map(({ id, ...values }) => [id, values]));
  return model
    .assignmentsOf(item.id)
    .flatMap((assignment) => updateOf("assignment", assignment, changed.get(assignment.id) ?? {}));
}
