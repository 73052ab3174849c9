import type { PlanRow } from "../model/planRow.ts";
import { NOTHING_SELECTED, selectCell } from "../selection/selectionModel.ts";
import type { ViewState } from "./viewState.ts";

/** There is always an active cell where there are rows, so that Tab can reach the plan. */
export function ensureActive(state: ViewState): void {
  const { store, selection } = state;
  if (store.visible.length === 0 || store.positionOf(selection.activeRow) >= 0) return;
  const row = nearestVisible(state) ?? store.rowAt(0);
  if (row) state.selection = selectCell(NOTHING_SELECTED, { row: row.id, column: Math.max(0, selection.activeColumn) });
}

/** The collapsed ancestor that hides the active row. */
function nearestVisible({ store, selection }: ViewState): PlanRow | undefined {
  let row = store.rows[store.indexOf.get(selection.activeRow ?? "") ?? -1];
  while (row && store.positionOf(row.id) < 0) row = store.rows[store.indexOf.get(row.parentId ?? "") ?? -1];
  return row;
}
