import { selectCell, selectedRange } from "../selection/selectionModel.ts";
import { editText, isEditable } from "../view/rowAccess.ts";
import type { CellEdit, CellPlace } from "../view/planEvents.ts";
import { cellKey } from "../view/viewState.ts";
import type { ViewContext } from "../view/viewState.ts";
import { applyEdits } from "./applyEdits.ts";
import { createCellEditor } from "./cellEditor.ts";

/** Opening, saving and giving up the editing of cells. */
export interface Editing {
  /** Opens the active cell; `text` replaces what is there, as when typing began. False where it cannot be edited. */
  start(text?: string): boolean;
  startAt(place: CellPlace, text?: string): void;
  /** Saves what is open, if anything. */
  commit(): void;
  /** Gives up a refused text of the active cell; false where there is none. */
  discard(): boolean;
  /** Edits several cells as one step; those that cannot be edited are left out. */
  applyAll(edits: readonly CellEdit[]): void;
  /** Moves editor and message to where their cell is now. */
  place(): void;
}

export function createEditing(context: ViewContext): Editing {
  const { state } = context;
  const editor = createCellEditor(state.frame.root, state.uid);
  let open: (CellPlace & { original: string; kept: boolean }) | null = null;

  const refuse = (edit: CellEdit, message: string) => {
    context.announce(message);
    const column = state.columns.findIndex((each) => each.id === edit.columnId);
    if (!open) context.setSelection(selectCell(state.selection, { row: edit.rowId, column }));
  };

  function finish(save: boolean, move?: "down" | "up" | "left" | "right", everywhere = false): void {
    if (!open) return;
    const { rowId, columnId, original } = open;
    const text = editor.input.value;
    const targets = everywhere
      ? selectedRange(state.selection, state.store.positionOf, state.columns.length + 1).positions
      : [];
    open = null;
    state.editing = false;
    // Whoever went to another field of the page shall stay there.
    if (document.activeElement === editor.input) context.focusGrid();
    editor.close();
    if (!save) {
      state.heldEdits.delete(cellKey(rowId, columnId));
      context.request("content");
      return;
    }
    if (everywhere) {
      editing.applyAll(
        targets
          .flatMap((position) => state.store.rowAt(position) ?? [])
          .map((row) => ({ rowId: row.id, columnId, text })),
      );
      return;
    }
    if (text !== original || state.heldEdits.has(cellKey(rowId, columnId)))
      applyEdits(context, [{ rowId, columnId, text }], refuse);
    if (move && !state.heldEdits.get(cellKey(rowId, columnId))?.message) step(move);
  }

  function step(move: "down" | "up" | "left" | "right"): void {
    const { selection, store } = state;
    const position = store.positionOf(selection.activeRow) + (move === "down" ? 1 : move === "up" ? -1 : 0);
    const column = selection.activeColumn + (move === "right" ? 1 : move === "left" ? -1 : 0);
    const row = store.rowAt(position);
    if (row)
      context.setSelection(
        selectCell(selection, { row: row.id, column: Math.max(0, Math.min(column, state.columns.length - 1)) }),
      );
  }

  editor.input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const done = (run: () => void) => {
      event.preventDefault();
      run();
    };
    event.stopPropagation();
    if (event.key === "Enter") done(() => finish(true, ctrl ? undefined : event.shiftKey ? "up" : "down", ctrl));
    else if (event.key === "Tab") done(() => finish(true, event.shiftKey ? "left" : "right"));
    else if (event.key === "Escape") done(() => finish(false));
    else if (event.key === "ArrowDown" && !editor.input.hasAttribute("list") && open && !open.kept)
      done(() => finish(true, "down"));
    else if (event.key === "ArrowUp" && !editor.input.hasAttribute("list") && open && !open.kept)
      done(() => finish(true, "up"));
  });
  editor.input.addEventListener("blur", () => finish(true));
  editor.input.addEventListener("input", () => editor.showMessage(null));

  const editing: Editing = {
    start(text) {
      const row = state.store.rowAt(state.store.positionOf(state.selection.activeRow));
      const column = state.columns[state.selection.activeColumn];
      if (!row || !column) return false;
      if (!isEditable(state, row, column)) {
        context.announce(state.options.texts.readOnlyCell);
        return false;
      }
      context.reveal(state.store.positionOf(row.id), state.selection.activeColumn);
      const original = editText(state, row, column);
      open = { rowId: row.id, columnId: column.id, original, kept: text === undefined };
      state.editing = true;
      editor.open({
        row,
        column,
        text: text ?? original,
        label: state.options.texts.editing(column.title),
        selectAll: text === undefined,
      });
      editing.place();
      return true;
    },
    startAt(place, text) {
      const column = state.columns.findIndex((each) => each.id === place.columnId);
      if (column < 0 || state.store.positionOf(place.rowId) < 0) return;
      context.setSelection(selectCell(state.selection, { row: place.rowId, column }));
      editing.start(text);
    },
    commit: () => finish(true),
    discard() {
      const column = state.columns[state.selection.activeColumn];
      const key = cellKey(state.selection.activeRow ?? "", column?.id ?? "");
      if (!state.heldEdits.get(key)?.message) return false;
      state.heldEdits.delete(key);
      context.request("content");
      return true;
    },
    applyAll(edits) {
      const possible = edits.filter((edit) => {
        const row = state.store.rows[state.store.indexOf.get(edit.rowId) ?? -1];
        const column = state.columns.find((each) => each.id === edit.columnId);
        return row && column && isEditable(state, row, column);
      });
      applyEdits(context, possible, refuse);
    },
    place() {
      const { selection, store, metrics, frame } = state;
      const index = open ? state.columns.findIndex((each) => each.id === open?.columnId) : selection.activeColumn;
      const column = state.columns[index];
      const position = store.positionOf(open ? open.rowId : selection.activeRow);
      const held =
        column && position >= 0 ? state.heldEdits.get(cellKey(store.rowAt(position)?.id ?? "", column.id)) : undefined;
      const message = held?.message ?? null;
      if (!column || position < 0) {
        editor.showMessage(null);
        return;
      }
      const left = (state.columnX[index] ?? 0) - (column.frozen ? 0 : state.gridX);
      const top = position * metrics.rowHeight - state.scrollTop;
      editor.pane.style.width = `${state.gridPaneWidth}px`;
      editor.pane.style.height = `${state.bodyHeight}px`;
      editor.pane.style.top = `${metrics.headerHeight}px`;
      if (open) {
        const style = editor.input.style;
        style.transform = `translate(${left}px,${top}px)`;
        style.width = `${Math.max(column.width, Math.min(160, state.gridPaneWidth - left))}px`;
        style.height = `${metrics.rowHeight}px`;
      }
      const shown = open
        ? open.kept && editor.input.value === held?.text
        : document.activeElement !== null && frame.scroller.contains(document.activeElement);
      const below = top + metrics.rowHeight + 4;
      editor.showMessage(shown ? message : null, { left, top: below + 44 > state.bodyHeight ? top - 40 : below });
    },
  };
  return editing;
}
