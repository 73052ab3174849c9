import type { Assignment, Plan } from "@gantry/engine";
import type { StaffedRow } from "./staffedRow.ts";

/** The plan with whom the moves put on its rows. */
export function staffedPlan(plan: Plan, moves: readonly StaffedRow[]): Plan {
  const { put, gone } = staffingOf(plan.assignments, moves);
  if (put.length === 0) return plan;
  const leaving = new Set(gone);
  return { ...plan, assignments: [...plan.assignments.filter(({ id }) => !leaving.has(id)), ...put] };
}

/** Assignments that come, and the ids of those that go; who takes somebody's place takes over all that their assignment says. */
export function staffingOf(
  assignments: Plan["assignments"],
  moves: readonly StaffedRow[],
): { put: Assignment[]; gone: string[] } {
  const put: Assignment[] = [];
  const gone: string[] = [];
  for (const { id: activityId, people } of moves)
    for (const { personId, insteadOf, units } of people) {
      if (insteadOf === null)
        put.push({ id: `${personId} on ${activityId}`, activityId, resourceId: personId, units, work: null });
      else
        for (const assignment of assignments) {
          if (assignment.activityId !== activityId || assignment.resourceId !== insteadOf) continue;
          put.push({ ...assignment, id: `${personId} for ${assignment.id}`, resourceId: personId });
          gone.push(assignment.id);
        }
    }
  return { put, gone };
}
