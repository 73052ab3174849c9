import type { ViewState } from "../view/viewState.ts";

/** Start of a row's bar as shown: where the pointer holds it while it is dragged. NaN without dates. */
export function shownStart(state: ViewState, index: number): number {
  const held = state.heldBar;
  if (held && state.store.rows[index]?.id === held.rowId) return held.start;
  return state.store.dates.start[index] ?? Number.NaN;
}

export function shownFinish(state: ViewState, index: number): number {
  const held = state.heldBar;
  if (held && state.store.rows[index]?.id === held.rowId) return held.finish;
  return state.store.dates.finish[index] ?? Number.NaN;
}
