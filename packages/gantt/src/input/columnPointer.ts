import type { ViewContext } from "../view/viewState.ts";
import { listenToDrag } from "./drag.ts";

const MIN_COLUMN = 40;

const KEY_STEP = 16;

/** The keyboard's way of resizing the active cell's column. */
export function resizeByKey(context: ViewContext, step: 1 | -1): void {
  const { state } = context;
  const column = state.columns[state.selection.activeColumn];
  if (!column) return;
  const width = Math.max(MIN_COLUMN, column.width + step * KEY_STEP);
  state.columns = state.columns.map((each) => (each.id === column.id ? { ...each, width } : each));
  context.request("columns");
  state.options.onColumnResize?.(column.id, width);
}

/** The keyboard's way of moving the active cell's column; frozen ones stay first. */
export function reorderByKey(context: ViewContext, step: 1 | -1): void {
  const { state } = context;
  const from = state.selection.activeColumn;
  const column = state.columns[from];
  const other = state.columns[from + step];
  if (!column || !other || column.frozen || other.frozen || !state.options.onColumnReorder) return;
  const columns = state.columns.map((each, index) => (index === from ? other : index === from + step ? column : each));
  state.columns = columns;
  context.request("columns");
  context.setSelection({ ...state.selection, activeColumn: from + step, anchorColumn: from + step });
  state.options.onColumnReorder(columns.map((each) => each.id));
}

/** Column widths by their right edge, order by dragging a head. */
export function listenToColumns(context: ViewContext): void {
  const { state } = context;
  const { gridHead } = state.frame;
  gridHead.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const grip = event.target.closest<HTMLElement>("[data-grip]");
    const head = event.target.closest<HTMLElement>("[data-column]");
    if (grip) resize(context, event, Number(grip.dataset.grip));
    else if (head) reorder(context, event, { index: Number(head.dataset.column), head });
  });
}

function resize(context: ViewContext, down: PointerEvent, index: number): void {
  const { state } = context;
  const column = state.columns[index];
  if (!column) return;
  const set = (width: number) => {
    state.columns = state.columns.map((each) => (each.id === column.id ? { ...each, width } : each));
    context.request("columns");
  };
  down.preventDefault();
  let width = column.width;
  listenToDrag(state.frame.gridHead, down, {
    move(event) {
      width = Math.max(MIN_COLUMN, Math.round(column.width + event.clientX - down.clientX));
      set(width);
    },
    end(committed, moved) {
      if (committed) state.options.onColumnResize?.(column.id, width);
      else if (moved) set(column.width);
    },
  });
}

function reorder(context: ViewContext, down: PointerEvent, from: { index: number; head: HTMLElement }): void {
  const { state } = context;
  const column = state.columns[from.index];
  if (!column || column.frozen || !state.options.onColumnReorder) return;
  let target = from.index;
  listenToDrag(state.frame.gridHead, down, {
    move(event) {
      const x = event.clientX - state.frame.gridHead.getBoundingClientRect().left + state.gridX;
      target = state.columns.findIndex(
        (each, index) =>
          !each.frozen && x < (state.columnX[index] ?? 0) + each.width / 2 + (index > from.index ? 0 : each.width / 2),
      );
      if (target < 0) target = state.columns.length - 1;
      from.head.style.transform = `translateX(${event.clientX - down.clientX}px)`;
      from.head.dataset.dragged = "";
    },
    end(committed) {
      from.head.style.transform = "";
      delete from.head.dataset.dragged;
      if (!committed || target === from.index) return;
      const columns = state.columns.filter((each) => each.id !== column.id);
      columns.splice(target, 0, column);
      state.columns = columns;
      context.request("columns");
      state.options.onColumnReorder?.(columns.map((each) => each.id));
    },
  });
}
