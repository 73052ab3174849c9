import { selectedRange } from "../selection/selectionModel.ts";
import type { Selection } from "./planEvents.ts";
import type { ViewState } from "./viewState.ts";

/** The selection as hosts see it. */
export function describeSelection(state: ViewState): Selection {
  const { selection, store, columns } = state;
  const range = selectedRange(selection, store.positionOf, columns.length + 1);
  const column = columns[selection.activeColumn];
  return {
    rowIds: range.positions.flatMap((position) => store.rowAt(position)?.id ?? []),
    columnIds: columns.slice(range.fromColumn, range.toColumn).map((each) => each.id),
    active: selection.activeRow !== null && column ? { rowId: selection.activeRow, columnId: column.id } : null,
    wholeRows: selection.wholeRows,
  };
}
