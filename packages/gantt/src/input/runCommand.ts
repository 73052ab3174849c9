import type { Editing } from "../edit/editing.ts";
import { snapMinutes } from "../layout/timeScale.ts";
import { GUTTER, selectCell, selectedRange } from "../selection/selectionModel.ts";
import { shownText } from "../view/rowAccess.ts";
import { describeSelection } from "../view/describeSelection.ts";
import type { CellEdit } from "../view/planEvents.ts";
import type { ViewContext, ViewState } from "../view/viewState.ts";
import { reorderByKey, resizeByKey } from "./columnPointer.ts";
import { keyDrag } from "./keyDrag.ts";
import type { KeyCommand, MoveTarget } from "./keyCommand.ts";

/** Carries a command out. False says that the browser shall do what it does with the key. */
export function runCommand(context: ViewContext, editing: Editing, command: KeyCommand): boolean {
  const { state } = context;
  const { options, selection } = state;
  const ids = describeSelection(state).rowIds;
  const active = selection.activeRow;
  const may = !state.readOnly && active !== null;
  switch (command.do) {
    case "go":
      return go(context, command.to, command.extend);
    case "tab": {
      const column = selection.activeColumn + command.step;
      if (column < 0 || column > state.columns.length || active === null || state.mode === "chart") return false;
      if (column === state.columns.length && state.mode === "grid") return false;
      context.setSelection(selectCell(selection, { row: active, column }));
      return true;
    }
    case "type":
      return editing.start(command.text);
    case "edit":
      editing.start();
      return true;
    case "clear":
      editing.applyAll(selectedCells(state).map((place) => ({ ...place, text: "" })));
      return true;
    case "fillDown":
      fillDown(context, editing);
      return true;
    case "selectAll":
      selectAll(context);
      return true;
    case "selectRows":
      context.setSelection({ ...selection, wholeRows: true });
      return true;
    case "escape":
      if (!editing.discard() && active !== null)
        context.setSelection(selectCell(selection, { row: active, column: selection.activeColumn }));
      return true;
    case "undo":
      options.onUndo?.();
      return true;
    case "redo":
      options.onRedo?.();
      return true;
    case "open":
      if (active !== null) options.onOpen?.(active);
      return true;
    case "indent":
      if (may) options.onIndent?.(ids);
      return true;
    case "outdent":
      if (may) options.onOutdent?.(ids);
      return true;
    case "moveUp":
    case "moveDown":
      if (may) options.onMove?.(ids, command.do === "moveUp" ? "up" : "down");
      return true;
    case "insertBefore":
    case "insertAfter":
      if (!state.readOnly) options.onInsert?.(active, command.do === "insertBefore" ? "before" : "after");
      return true;
    case "deleteRows":
      if (may) options.onDelete?.(ids);
      return true;
    case "collapse":
    case "expand":
      collapse(state, command.do === "collapse");
      return true;
    case "columnWidth":
      resizeByKey(context, command.step);
      return true;
    case "columnOrder":
      reorderByKey(context, command.step);
      return true;
    case "dragBar":
      keyDrag(state, {
        kind: command.kind,
        minutes: command.step * snapMinutes(state.scale.pixelsPerDay),
        step: command.step,
      });
      return true;
  }
}

function go(context: ViewContext, to: MoveTarget, extend: boolean): boolean {
  const { state } = context;
  const { selection, store } = state;
  const last = store.visible.length - 1;
  const page = Math.max(1, Math.floor(state.bodyHeight / state.metrics.rowHeight) - 1);
  let position = store.positionOf(selection.activeRow);
  let column = selection.activeColumn;
  const lastColumn = state.mode === "grid" || extend ? state.columns.length - 1 : state.columns.length;
  if (to === "up") position--;
  else if (to === "down") position++;
  else if (to === "pageUp") position -= page;
  else if (to === "pageDown") position += page;
  else if (to === "left") column--;
  else if (to === "right") column++;
  if (to === "firstRow" || to === "first") position = 0;
  if (to === "lastRow" || to === "last") position = last;
  if (to === "rowStart" || to === "first") column = 0;
  if (to === "rowEnd" || to === "last") column = state.columns.length - 1;
  const row = store.rowAt(Math.max(0, Math.min(position, last)));
  if (!row) return false;
  column = Math.max(extend ? 0 : GUTTER, Math.min(column, Math.max(lastColumn, 0)));
  context.setSelection(selectCell(selection, { row: row.id, column, extend }));
  if (column === state.columns.length) {
    const start = store.dates.start[store.indexOf.get(row.id) ?? -1];
    if (start !== undefined && !Number.isNaN(start)) context.revealInstant(start);
  }
  if (extend) {
    const chosen = describeSelection(state);
    context.announce(
      state.options.texts.selected(chosen.rowIds.length, chosen.rowIds.length * chosen.columnIds.length),
    );
  }
  return true;
}

function selectAll(context: ViewContext): void {
  const { state } = context;
  const first = state.store.rowAt(0);
  const last = state.store.rowAt(state.store.visible.length - 1);
  if (!first || !last) return;
  const all = {
    activeRow: last.id,
    activeColumn: state.selection.activeColumn,
    anchorRow: first.id,
    anchorColumn: 0,
    extra: new Set<string>(),
    wholeRows: true,
  };
  context.setSelection(all, false);
}

function collapse(state: ViewState, collapsed: boolean): void {
  const row = state.store.rowAt(state.store.positionOf(state.selection.activeRow));
  if (!row) return;
  if (row.hasChildren && row.collapsed !== collapsed) state.options.onCollapse?.(row.id, collapsed);
}

/** Cells of the selection, all columns where whole rows are selected. */
export function selectedCells(state: ViewState): { rowId: string; columnId: string }[] {
  const range = selectedRange(state.selection, state.store.positionOf, state.columns.length);
  const columns =
    range.fromColumn === range.toColumn && state.selection.wholeRows
      ? state.columns
      : state.columns.slice(range.fromColumn, range.toColumn);
  return range.positions.flatMap((position) => {
    const row = state.store.rowAt(position);
    return row ? columns.map((column) => ({ rowId: row.id, columnId: column.id })) : [];
  });
}

function fillDown(context: ViewContext, editing: Editing): void {
  const { state } = context;
  const range = selectedRange(state.selection, state.store.positionOf, state.columns.length);
  const [first, ...rest] = range.positions;
  const source = state.store.rowAt(first ?? -1);
  if (!source) return;
  const edits: CellEdit[] = state.columns.slice(range.fromColumn, range.toColumn).flatMap((column) => {
    const text = column.editText ? column.editText(source) : shownText(source, column);
    return rest.flatMap((position) => {
      const row = state.store.rowAt(position);
      return row ? [{ rowId: row.id, columnId: column.id, text }] : [];
    });
  });
  editing.applyAll(edits);
}
