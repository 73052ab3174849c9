import type { WorkItemRow } from "@gantry/records";

export interface OutlinePlace {
  item: WorkItemRow;
  /** "1.2.3" */
  wbsCode: string;
  hasChildren: boolean;
}

/** Work items in the order of the outline: parents before their children, siblings by rank. Given in order of rank. */
export function outlinePlaces(workItems: readonly WorkItemRow[]): OutlinePlace[] {
  const present = new Set(workItems.map(({ id }) => id));
  const children = new Map<string | null, WorkItemRow[]>();
  for (const item of workItems) {
    const parentId = item.parentId !== null && present.has(item.parentId) ? item.parentId : null;
    const siblings = children.get(parentId);
    if (siblings) siblings.push(item);
    else children.set(parentId, [item]);
  }
  const numbered = (parentId: string | null, prefix: string) =>
    (children.get(parentId) ?? []).map((item, index) => ({ item, wbsCode: `${prefix}${index + 1}` }));
  const places: OutlinePlace[] = [];
  const waiting = numbered(null, "").reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const below = numbered(next.item.id, `${next.wbsCode}.`);
    places.push({ ...next, hasChildren: below.length > 0 });
    waiting.push(...below.reverse());
  }
  return places;
}
