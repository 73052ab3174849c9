import type { Editing } from "../edit/editing.ts";
import { selectedRange } from "../selection/selectionModel.ts";
import { fromTabSeparated, toTabSeparated } from "../selection/tabSeparated.ts";
import type { CellEdit } from "../view/planEvents.ts";
import { shownText } from "../view/rowAccess.ts";
import type { ViewContext, ViewState } from "../view/viewState.ts";
import { selectedCells } from "./runCommand.ts";

/** Blocks from and to spreadsheets. */
export function listenToClipboard(context: ViewContext, editing: Editing): void {
  const { state } = context;
  const { scroller } = state.frame;
  const copy = (event: ClipboardEvent) => {
    const block = selectedBlock(state);
    if (block.length === 0) return;
    event.clipboardData?.setData("text/plain", toTabSeparated(state.options.onCopy?.(block) ?? block));
    event.preventDefault();
  };
  scroller.addEventListener("copy", copy);
  scroller.addEventListener("cut", (event) => {
    copy(event);
    editing.applyAll(selectedCells(state).map((place) => ({ ...place, text: "" })));
  });
  scroller.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text === "" || state.readOnly) return;
    event.preventDefault();
    paste(state, editing, fromTabSeparated(text));
  });
}

function selectedBlock(state: ViewState): string[][] {
  const range = selectedRange(state.selection, state.store.positionOf, state.columns.length);
  const columns =
    range.fromColumn === range.toColumn ? state.columns : state.columns.slice(range.fromColumn, range.toColumn);
  return range.positions.flatMap((position) => {
    const row = state.store.rowAt(position);
    return row ? [columns.map((column) => shownText(row, column))] : [];
  });
}

function paste(state: ViewState, editing: Editing, block: string[][]): void {
  const range = selectedRange(state.selection, state.store.positionOf, state.columns.length);
  const [single] = block.length === 1 && block[0]?.length === 1 ? block[0] : [];
  const cells = selectedCells(state);
  if (single !== undefined && cells.length > 1) {
    editing.applyAll(cells.map((place) => ({ ...place, text: single })));
    return;
  }
  const top = range.positions[0] ?? 0;
  const columnIds = state.columns.slice(range.fromColumn).map((column) => column.id);
  const rowIds = Array.from(state.store.visible.subarray(top), (index) => state.store.rows[index]?.id ?? "");
  const [rowId] = rowIds;
  const [columnId] = columnIds;
  if (rowId === undefined || columnId === undefined) return;
  if (state.options.onPaste) {
    state.options.onPaste(block, { rowId, columnId, rowIds, columnIds });
    return;
  }
  const edits: CellEdit[] = block.flatMap((line, down) =>
    line.flatMap((text, right) => {
      const row = rowIds[down];
      const column = columnIds[right];
      return row === undefined || column === undefined ? [] : [{ rowId: row, columnId: column, text }];
    }),
  );
  editing.applyAll(edits);
}
