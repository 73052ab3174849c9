import type { WorkItemRow } from "../../planning/planRows.ts";

/** The kind of each work item: its own, else that of the nearest phase above that has one (LRN-9); null where nobody has said. */
export function workKindsOf(
  items: Iterable<Pick<WorkItemRow, "id" | "parentId" | "workKind">>,
): Map<string, WorkItemRow["workKind"]> {
  const byId = new Map([...items].map((item) => [item.id, item]));
  const known = new Map<string, WorkItemRow["workKind"]>();
  const kindOf = (id: string): WorkItemRow["workKind"] => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const item = byId.get(id);
    // What lies below itself is of no kind.
    known.set(id, null);
    const kind = item ? (item.workKind ?? (item.parentId === null ? null : kindOf(item.parentId))) : null;
    known.set(id, kind);
    return kind;
  };
  for (const id of byId.keys()) kindOf(id);
  return known;
}
