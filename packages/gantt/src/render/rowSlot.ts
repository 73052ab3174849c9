import type { ViewState } from "../view/viewState.ts";
import { element } from "./element.ts";

/** The elements of one row, used again for other rows while scrolling. */
export interface RowSlot {
  /** Visible position shown; -1 while unused. */
  position: number;
  row: HTMLElement;
  gutter: HTMLElement;
  cells: HTMLElement[];
  /** The cell of the timeline: the bar itself. */
  bar: HTMLElement;
  shape: HTMLElement;
  fill: HTMLElement;
  label: HTMLElement;
}

let made = 0;

export function createRowSlot(state: ViewState): RowSlot {
  const id = `${state.uid}-${++made}`;
  const gutter = element("div", {
    class: "gp-gutter",
    role: "rowheader",
    "aria-colindex": "1",
    tabindex: "-1",
    id: `${id}-g`,
  });
  const fill = element("div", { class: "gp-bar-fill" });
  const label = element("div", { class: "gp-bar-label" });
  const shape = element("div", { class: "gp-bar-shape" }, fill);
  const bar = element("div", { class: "gp-bar", role: "gridcell", tabindex: "-1", id: `${id}-b` }, shape, label);
  const row = element("div", { class: "gp-row", role: "row", "aria-owns": bar.id }, gutter);
  const slot: RowSlot = { position: -1, row, gutter, cells: [], bar, shape, fill, label };
  buildCells(state, slot);
  return slot;
}

/** Makes the cells anew, for other columns. */
export function buildCells(state: ViewState, slot: RowSlot): void {
  for (const cell of slot.cells) cell.remove();
  slot.cells = state.columns.map((column, index) => {
    const cell = element("div", {
      class: "gp-cell",
      role: "gridcell",
      "aria-colindex": String(index + 2),
      tabindex: "-1",
      "data-column": String(index),
    });
    if (column.align === "end") cell.dataset.align = "end";
    if (column.frozen) cell.dataset.frozen = "";
    if (column.id === "name")
      cell.append(
        element("span", { class: "gp-toggle", "aria-hidden": "true" }),
        element("span", { class: "gp-text" }),
      );
    else cell.append(element("span", { class: "gp-text" }));
    return cell;
  });
  slot.row.append(...slot.cells);
  slot.bar.setAttribute("aria-colindex", String(state.columns.length + 2));
  placeCells(state, slot);
}

/** Puts cells and frozen columns where the columns are now. */
export function placeCells(state: ViewState, slot: RowSlot): void {
  slot.row.style.width = `${state.columnsWidth}px`;
  slot.gutter.style.transform = `translateX(${state.gridX}px)`;
  slot.cells.forEach((cell, index) => {
    const column = state.columns[index];
    cell.style.left = `${state.columnX[index] ?? 0}px`;
    cell.style.width = `${column?.width ?? 0}px`;
    if (column?.frozen) cell.style.transform = `translateX(${state.gridX}px)`;
  });
}
