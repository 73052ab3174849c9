import type { Column } from "../model/column.ts";
import type { PlanRow } from "../model/planRow.ts";
import { cellKey } from "./viewState.ts";
import type { ViewState } from "./viewState.ts";

/** Text a cell shows. */
export function shownText(row: PlanRow, column: Column): string {
  if (column.text) return column.text(row);
  return row.cells?.[column.id] ?? (column.id === "name" ? row.name : "");
}

/** Text an editor opens with: what was typed before, where it was refused. */
export function editText(state: ViewState, row: PlanRow, column: Column): string {
  const held = state.heldEdits.get(cellKey(row.id, column.id));
  return held?.text ?? (column.editText ? column.editText(row) : shownText(row, column));
}

export function isEditable(state: ViewState, row: PlanRow, column: Column): boolean {
  if (state.readOnly || row.readOnly || !state.options.onEdit) return false;
  return typeof column.editable === "function" ? column.editable(row) : column.editable === true;
}

/** Bars of summaries follow their children and cannot be dragged. */
export function isDraggable(state: ViewState, row: PlanRow): boolean {
  return !state.readOnly && !row.readOnly && row.kind !== "summary" && state.options.onDragBar !== undefined;
}
