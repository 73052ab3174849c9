import type { WorkItemRow } from "@gantry/records";

/** Where a work item stands in the outline. */
export interface OutlineRow {
  id: string;
  parentId: string | null;
  /** 1 at the top. */
  level: number;
  /** Row number people see and type: 1 for the first row of the whole plan. */
  number: number;
  wbsCode: string;
  hasChildren: boolean;
}

export interface Outline {
  /** All rows in outline order. */
  rows: readonly OutlineRow[];
  byId: ReadonlyMap<string, OutlineRow>;
  /** Ids of children in their order; null holds those at the top. */
  children: ReadonlyMap<string | null, readonly string[]>;
}

/** Orders work items as an outline: by rank among siblings. An item whose parent is not there stands at the top. */
export function outlineOf(items: ReadonlyMap<string, WorkItemRow>): Outline {
  const siblings = new Map<string | null, WorkItemRow[]>();
  for (const item of items.values()) {
    const parent = item.parentId !== null && items.has(item.parentId) ? item.parentId : null;
    const list = siblings.get(parent);
    if (list) list.push(item);
    else siblings.set(parent, [item]);
  }
  const children = new Map<string | null, string[]>();
  for (const [parent, list] of siblings) {
    children.set(
      parent,
      list.sort(byRank).map(({ id }) => id),
    );
  }
  const rows: OutlineRow[] = [];
  const byId = new Map<string, OutlineRow>();
  const visit = (parent: string | null, level: number, prefix: string) => {
    (children.get(parent) ?? []).forEach((id, index) => {
      const row = {
        id,
        parentId: parent,
        level,
        number: rows.length + 1,
        wbsCode: `${prefix}${index + 1}`,
        hasChildren: children.has(id),
      };
      rows.push(row);
      byId.set(id, row);
      if (row.hasChildren) visit(id, level + 1, `${row.wbsCode}.`);
    });
  };
  visit(null, 1, "");
  return { rows, byId, children };
}

function byRank(a: WorkItemRow, b: WorkItemRow): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Ids of a row and all below it, in outline order. */
export function branchOf(outline: Outline, id: string): string[] {
  return [id, ...(outline.children.get(id) ?? []).flatMap((child) => branchOf(outline, child))];
}

/** The given rows without those that stand below another one of them, in outline order. */
export function topmost(outline: Outline, ids: readonly string[]): string[] {
  const chosen = new Set(ids);
  const isBelowChosen = (id: string): boolean => {
    const parent = outline.byId.get(id)?.parentId ?? null;
    return parent !== null && (chosen.has(parent) || isBelowChosen(parent));
  };
  return [...chosen]
    .filter((id) => outline.byId.has(id) && !isBelowChosen(id))
    .sort((a, b) => numberOf(outline, a) - numberOf(outline, b));
}

const numberOf = (outline: Outline, id: string) => outline.byId.get(id)?.number ?? 0;
