import type { ViewState } from "../view/viewState.ts";

/** Point of the chart's body under the pointer, and the index of the row there; -1 below the last. */
export function chartPoint(
  state: ViewState,
  event: { clientX: number; clientY: number },
): { x: number; y: number; index: number } {
  const bounds = state.frame.chartBody.getBoundingClientRect();
  const x = event.clientX - bounds.left;
  const y = event.clientY - bounds.top;
  const position = Math.floor((y + state.scrollTop) / state.metrics.rowHeight);
  return { x, y, index: state.store.visible[position] ?? -1 };
}

/** The same point counted from the component's corner. */
export function rootPoint(state: ViewState, event: { clientX: number; clientY: number }): { x: number; y: number } {
  const bounds = state.frame.root.getBoundingClientRect();
  return { x: event.clientX - bounds.left, y: event.clientY - bounds.top };
}
