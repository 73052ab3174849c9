import { isDraggable } from "../view/rowAccess.ts";
import type { BarDrag } from "../view/planEvents.ts";
import type { ViewState } from "../view/viewState.ts";

const PROGRESS_STEP = 0.1;

/** The keyboard's way of dragging: one step is one commit. */
export function keyDrag(state: ViewState, drag: { kind: BarDrag["kind"]; minutes: number; step: 1 | -1 }): void {
  const row = state.store.rowAt(state.store.positionOf(state.selection.activeRow));
  const index = row ? (state.store.indexOf.get(row.id) ?? -1) : -1;
  const start = state.store.dates.start[index] ?? Number.NaN;
  const finish = state.store.dates.finish[index] ?? Number.NaN;
  if (!row || Number.isNaN(start) || !isDraggable(state, row)) return;
  const commit = (instant: number) =>
    state.options.onDragBar?.({ id: row.id, kind: drag.kind, instant: Math.round(instant), phase: "commit" });
  if (drag.kind === "move") commit(start + drag.minutes);
  else if (drag.kind === "start") commit(Math.min(start + drag.minutes, finish));
  else if (drag.kind === "finish") commit(Math.max(finish + drag.minutes, start));
  else {
    const percent = Math.min(1, Math.max(0, (state.store.dates.percent[index] ?? 0) + drag.step * PROGRESS_STEP));
    commit(start + percent * (finish - start));
  }
}
