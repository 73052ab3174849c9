import type { WorkItemRow } from "../planning/planRows.ts";

const MOST = 200;

/** What people promise besides the whole: milestones, phases, and work with a deadline. So many at most as are still told apart. */
export function promisedItems(items: Iterable<WorkItemRow>): WorkItemRow[] {
  const all = [...items];
  const parents = new Set(all.map(({ parentId }) => parentId));
  return all
    .filter(
      ({ id, kind, parentId, deadline }) =>
        kind === "milestone" ||
        kind === "finishMilestone" ||
        deadline !== null ||
        (parentId === null && parents.has(id)),
    )
    .slice(0, MOST);
}
