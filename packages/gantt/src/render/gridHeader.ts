import { GUTTER_WIDTH } from "../view/viewState.ts";
import type { ViewState } from "../view/viewState.ts";
import { element } from "./element.ts";

/** Heads of the columns, made anew when the columns change; frozen ones stay when the grid is scrolled sideways. */
export function drawGridHeader(state: ViewState): void {
  const { gridHeadLayer } = state.frame;
  const { texts } = state.options;
  const gutter = element(
    "div",
    { class: "gp-head-cell gp-head-gutter", role: "columnheader", "aria-colindex": "1" },
    texts.rowNumber,
  );
  gutter.style.width = `${GUTTER_WIDTH}px`;
  const cells = state.columns.map((column, index) => {
    const grip = element("span", { class: "gp-grip", "aria-hidden": "true", "data-grip": String(index) });
    const title = element("span", { class: "gp-text" }, column.title);
    const cell = element(
      "div",
      { class: "gp-head-cell", role: "columnheader", "aria-colindex": String(index + 2), "data-column": String(index) },
      title,
      grip,
    );
    if (column.explanation) {
      cell.title = column.explanation;
      cell.setAttribute("aria-description", column.explanation);
    }
    if (column.align === "end") cell.dataset.align = "end";
    if (column.frozen) cell.dataset.frozen = "";
    cell.style.left = `${state.columnX[index] ?? 0}px`;
    cell.style.width = `${column.width}px`;
    return cell;
  });
  const timeline = element(
    "div",
    { class: "gp-head-timeline", role: "columnheader", "aria-colindex": String(state.columns.length + 2) },
    texts.timeline,
  );
  gridHeadLayer.replaceChildren(gutter, ...cells, timeline);
}

export function moveFrozenHeads(state: ViewState): void {
  for (const cell of state.frame.gridHeadLayer.children) {
    if (!(cell instanceof HTMLElement)) continue;
    if (cell.dataset.frozen !== undefined || cell.classList.contains("gp-head-gutter"))
      cell.style.transform = `translateX(${state.gridX}px)`;
  }
}
