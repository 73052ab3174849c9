import type { PlanRow } from "../model/planRow.ts";
import type { SelectedRange } from "../selection/selectionModel.ts";
import { GUTTER } from "../selection/selectionModel.ts";
import { isEditable, shownText } from "../view/rowAccess.ts";
import { cellKey } from "../view/viewState.ts";
import type { ViewState } from "../view/viewState.ts";
import { setAttribute } from "./element.ts";
import type { RowSlot } from "./rowSlot.ts";

const INDENT = 18;

/** Writes a row's texts and states into its elements, touching only what differs. */
export function renderRow(state: ViewState, slot: RowSlot): void {
  const row = state.store.rowAt(slot.position);
  if (!row) return;
  const index = state.store.indexOf.get(row.id) ?? 0;
  const { row: host } = slot;
  host.style.transform = `translateY(${slot.position * state.metrics.rowHeight}px)`;
  setAttribute(host, "aria-rowindex", String(slot.position + 2));
  setAttribute(host, "aria-level", String(row.level));
  setAttribute(host, "aria-expanded", row.hasChildren ? String(!row.collapsed) : null);
  setAttribute(host, "data-kind", row.kind);
  setAttribute(host, "data-inactive", row.inactive ? "" : null);
  setAttribute(host, "data-path", state.highlight?.rows.has(row.id) ? "" : null);
  setAttribute(host, "data-flash", state.flashing.has(row.id) ? "" : null);
  setText(slot.gutter, String(row.number ?? index + 1));
  state.columns.forEach((column, at) => {
    const cell = slot.cells[at];
    if (!cell) return;
    const held = state.heldEdits.get(cellKey(row.id, column.id));
    const text = held?.text ?? shownText(row, column);
    const target = cell.lastElementChild;
    if (target?.classList.contains("gp-text")) setText(target, text);
    setAttribute(cell, "aria-readonly", isEditable(state, row, column) ? null : "true");
    setAttribute(cell, "aria-invalid", held?.message ? "true" : null);
    setAttribute(cell, "data-pending", held && held.message === null ? "" : null);
    if (column.id === "name") renderOutline(cell, row);
  });
}

function renderOutline(cell: HTMLElement, row: PlanRow): void {
  cell.style.paddingInlineStart = `${10 + (row.level - 1) * INDENT}px`;
  const toggle = cell.firstElementChild;
  if (toggle) setAttribute(toggle, "data-state", row.hasChildren ? (row.collapsed ? "closed" : "open") : null);
}

/** Marks what is selected and active; the active cell alone can be reached by Tab. */
export function renderSelection(state: ViewState, slot: RowSlot, range: SelectedRange): void {
  const row = state.store.rowAt(slot.position);
  if (!row) return;
  const { activeRow, activeColumn } = state.selection;
  const selected = range.positions.includes(slot.position);
  const whole = range.fromColumn === range.toColumn;
  setAttribute(slot.row, "aria-selected", String(selected && whole));
  setAttribute(slot.row, "data-selected", selected ? "" : null);
  setAttribute(slot.row, "data-hover", state.store.rows[state.hoverIndex]?.id === row.id ? "" : null);
  const many = range.positions.length > 1 || range.toColumn - range.fromColumn > 1;
  for (let column = GUTTER; column <= state.columns.length; column++) {
    const cell = cellElement(state, slot, column);
    if (!cell) continue;
    const inRange = selected && (whole || (column >= range.fromColumn && column < range.toColumn));
    const active = row.id === activeRow && column === activeColumn;
    setAttribute(cell, "aria-selected", String(inRange || active));
    setAttribute(cell, "data-selected", inRange && many ? "" : null);
    setAttribute(cell, "data-active", active ? "" : null);
    setAttribute(cell, "tabindex", active ? "0" : "-1");
  }
}

/** Element of a column, the row number and the bar included. */
export function cellElement(state: ViewState, slot: RowSlot, column: number): HTMLElement | undefined {
  if (column === GUTTER) return slot.gutter;
  return column === state.columns.length ? slot.bar : slot.cells[column];
}

function setText(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}
