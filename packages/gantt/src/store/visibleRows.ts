import type { PlanRow } from "../model/planRow.ts";

/** Indexes of the rows that no collapsed ancestor hides, in outline order. */
export function visibleRows(rows: readonly PlanRow[]): Int32Array {
  const visible = new Int32Array(rows.length);
  let count = 0;
  // While inside a collapsed branch, rows deeper than its level are hidden.
  let hiddenBelow = Number.POSITIVE_INFINITY;
  rows.forEach((row, index) => {
    if (row.level > hiddenBelow) return;
    hiddenBelow = row.collapsed && row.hasChildren ? row.level : Number.POSITIVE_INFINITY;
    visible[count++] = index;
  });
  return visible.slice(0, count);
}
