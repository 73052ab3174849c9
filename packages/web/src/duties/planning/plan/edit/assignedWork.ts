import type { AssignmentRow, WorkItemRow } from "@gantry/records";
import type { Patch } from "../model/patch.ts";
import { updateOf, type EditContext } from "./draft.ts";

/**
 * What is planned to be worked by each, after a work item was given another duration. Assigned work says how long it takes
 * (RES-1), so without this a longer duration would move no date. Work grows with the duration; of fixed work the share of
 * each one's day shrinks instead.
 */
export function workForDuration({ model }: EditContext, item: WorkItemRow, duration: number): Patch[] {
  if (duration === item.duration) return [];
  return model.assignmentsOf(item.id).flatMap((assignment) => {
    const { work, units } = assignment;
    if (work === null) return [];
    if (item.taskType === "fixedWork" && item.duration > 0 && duration > 0)
      return updateOf("assignment", assignment, { units: (units * item.duration) / duration });
    const planned = item.duration > 0 ? (work / item.duration) * duration : units * duration;
    return updateOf("assignment", assignment, worked(assignment, Math.round(planned)));
  });
}

/** Values of an assignment that is worked on with other units for as long as before. */
export function workForUnits(assignment: AssignmentRow, units: number): Partial<AssignmentRow> {
  return assignment.work === null || assignment.units <= 0
    ? { units }
    : { units, ...worked(assignment, Math.round((assignment.work / assignment.units) * units)) };
}

function worked({ actualWork, remainingWork }: AssignmentRow, work: number): Partial<AssignmentRow> {
  return { work, ...(remainingWork === null ? {} : { remainingWork: Math.max(0, work - (actualWork ?? 0)) }) };
}
