import type { ProjectRow, WorkItemRow } from "./planRows.ts";

export type Method = NonNullable<WorkItemRow["method"]>;

/**
 * How a work item is worked on: as the nearest of itself and what lies above it says, else as the project. Where a hybrid project's
 * phase says nothing, it is worked on as a waterfall: boards hold what was given to them. `find` gives a work item by its id.
 */
export function methodOf(
  item: Pick<WorkItemRow, "method" | "parentId">,
  project: Pick<ProjectRow, "method">,
  find: (id: string) => Pick<WorkItemRow, "method" | "parentId"> | undefined,
): Method {
  let at: Pick<WorkItemRow, "method" | "parentId"> | undefined = item;
  // A plan is at most a thousand levels deep; a loop of parents ends here as well.
  for (let steps = 0; at && steps < 1000; steps++) {
    if (at.method !== null) return at.method;
    at = at.parentId === null ? undefined : find(at.parentId);
  }
  return project.method === "agile" ? "agile" : "waterfall";
}
