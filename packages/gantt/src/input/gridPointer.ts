import type { Editing } from "../edit/editing.ts";
import { GUTTER, selectCell, selectedRange, toggleRow } from "../selection/selectionModel.ts";
import { describeSelection } from "../view/describeSelection.ts";
import { GUTTER_WIDTH } from "../view/viewState.ts";
import type { ViewContext, ViewState } from "../view/viewState.ts";
import { startRowDrag } from "./rowDrag.ts";

/** Clicks, range drags and double clicks in the grid. */
export function listenToGrid(context: ViewContext, editing: Editing): void {
  const { state } = context;
  const { gridBody } = state.frame;

  gridBody.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    const at = placeAt(state, event);
    if (!at) return;
    editing.commit();
    context.focusGrid();
    if (event.target instanceof Element && event.target.closest(".gp-toggle[data-state]")) {
      state.options.onCollapse?.(at.row.id, !at.row.collapsed);
      event.preventDefault();
      return;
    }
    const selected = new Set(describeSelection(state).rowIds);
    if (event.ctrlKey || event.metaKey) context.setSelection(toggleRow(state.selection, at.row.id, selected), false);
    else if (at.column === GUTTER && selected.has(at.row.id) && state.selection.wholeRows && !event.shiftKey)
      startRowDrag(context, event);
    else {
      context.setSelection(
        selectCell(state.selection, { row: at.row.id, column: at.column, extend: event.shiftKey }),
        false,
      );
      if (event.pointerType !== "touch") {
        if (at.column === GUTTER) startRowDrag(context, event);
        else dragRange(context, event);
      }
    }
    // Text selection and the browser's own focusing would get in the way.
    if (event.pointerType !== "touch") event.preventDefault();
  });
  gridBody.addEventListener("dblclick", (event) => {
    const at = placeAt(state, event);
    if (!at || (event.target instanceof Element && event.target.closest(".gp-toggle[data-state]"))) return;
    if (at.column === GUTTER) state.options.onOpen?.(at.row.id);
    else editing.start();
  });
  gridBody.addEventListener("pointermove", (event) => hover(context, placeAt(state, event)?.index ?? -1));
  gridBody.addEventListener("pointerleave", () => hover(context, -1));
}

function hover(context: ViewContext, index: number): void {
  if (context.state.hoverIndex === index) return;
  context.state.hoverIndex = index;
  context.request("selection");
}

/** Row and column under the pointer. */
export function placeAt(state: ViewState, event: { clientX: number; clientY: number }) {
  const bounds = state.frame.gridBody.getBoundingClientRect();
  const position = Math.floor((event.clientY - bounds.top + state.scrollTop) / state.metrics.rowHeight);
  const row = state.store.rowAt(position);
  if (!row) return null;
  return {
    row,
    position,
    index: state.store.visible[position] ?? -1,
    column: columnAt(state, event.clientX - bounds.left),
  };
}

function columnAt(state: ViewState, paneX: number): number {
  if (paneX < GUTTER_WIDTH) return GUTTER;
  const under = (x: number, frozen: boolean) =>
    state.columns.findIndex((column, index) => {
      const left = state.columnX[index] ?? 0;
      return (column.frozen === true) === frozen && x >= left && x < left + column.width;
    });
  const frozen = under(paneX, true);
  if (frozen >= 0) return frozen;
  const scrolled = under(paneX + state.gridX, false);
  return scrolled >= 0 ? scrolled : Math.max(0, state.columns.length - 1);
}

/** Extends the selection while the pointer is held down; at the edges the plan scrolls on. */
function dragRange(context: ViewContext, down: PointerEvent): void {
  const { state } = context;
  const { gridBody } = state.frame;
  gridBody.setPointerCapture(down.pointerId);
  const move = (event: PointerEvent) => {
    const bounds = gridBody.getBoundingClientRect();
    if (event.clientY < bounds.top) context.scrollBy(0, -state.metrics.rowHeight);
    if (event.clientY > bounds.bottom) context.scrollBy(0, state.metrics.rowHeight);
    const at = placeAt(state, {
      clientX: Math.min(Math.max(event.clientX, bounds.left), bounds.right - 1),
      clientY: Math.min(Math.max(event.clientY, bounds.top), bounds.bottom - 1),
    });
    if (!at || at.column === GUTTER) return;
    if (at.row.id === state.selection.activeRow && at.column === state.selection.activeColumn) return;
    context.setSelection(selectCell(state.selection, { row: at.row.id, column: at.column, extend: true }), false);
  };
  const up = () => {
    gridBody.removeEventListener("pointermove", move);
    gridBody.removeEventListener("pointerup", up);
    gridBody.removeEventListener("pointercancel", up);
    const range = selectedRange(state.selection, state.store.positionOf, state.columns.length + 1);
    const cells = range.positions.length * (range.toColumn - range.fromColumn);
    if (cells > 1) context.announce(state.options.texts.selected(range.positions.length, cells));
  };
  gridBody.addEventListener("pointermove", move);
  gridBody.addEventListener("pointerup", up);
  gridBody.addEventListener("pointercancel", up);
}
