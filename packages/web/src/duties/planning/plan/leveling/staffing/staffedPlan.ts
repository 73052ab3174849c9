import type { Assignment, Plan } from "@gantry/engine";
import type { StaffedRow } from "./staffedRow.ts";

/** The plan with whom the moves put on its rows. */
export function staffedPlan(plan: Plan, moves: readonly StaffedRow[]): Plan {
  const { put, gone } = staffingOf(plan.assignments, moves);
  if (put.length === 0) return plan;
  const leaving = new Set(gone);
  return { ...plan, assignments: [...plan.assignments.filter(({ id }) => !leaving.has(id)), ...put] };
}

/** Assignments that come, and the ids of those that go. */
export function staffingOf(
  assignments: Plan["assignments"],
  moves: readonly StaffedRow[],
): { put: Assignment[]; gone: string[] } {
  const put = moves.flatMap(({ id: activityId, people }) =>
    people.map(({ personId, units }): Assignment => ({
      id: `${personId} on ${activityId}`,
      activityId,
      resourceId: personId,
      units,
      work: null,
    })),
  );
  const leaving = new Set(moves.flatMap(({ id, people }) => people.map(({ insteadOf }) => `${insteadOf} on ${id}`)));
  const gone = assignments.flatMap(({ id, activityId, resourceId }) =>
    leaving.has(`${resourceId} on ${activityId}`) ? [id] : [],
  );
  return { put, gone };
}
