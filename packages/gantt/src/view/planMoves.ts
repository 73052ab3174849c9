import { MINUTES_PER_DAY } from "@gantry/engine";
import { zoomStep } from "../layout/timeScale.ts";
import { selectCell } from "../selection/selectionModel.ts";
import type { PlanView } from "./planView.ts";
import { layoutView } from "./viewLayout.ts";
import { cellKey } from "./viewState.ts";
import type { ViewContext } from "./viewState.ts";

type Moves = Pick<
  PlanView,
  | "setZoom"
  | "zoomIn"
  | "zoomOut"
  | "fit"
  | "scrollToRow"
  | "scrollToDate"
  | "scrollToToday"
  | "select"
  | "showCellError"
  | "flash"
  | "highlight"
>;

/** Room kept free beside the bars when the whole plan is fitted in, for the names. */
const FIT_ROOM = 160;
const FLASH_MS = 1600;

/** Zooming, scrolling, selecting and pointing things out for the host. */
export function planMoves(context: ViewContext): Moves {
  const { state } = context;
  return {
    setZoom: (pixelsPerDay) => context.setZoom(pixelsPerDay),
    zoomIn: () => context.setZoom(zoomStep(state.scale.pixelsPerDay, 1)),
    zoomOut: () => context.setZoom(zoomStep(state.scale.pixelsPerDay, -1)),
    fit() {
      const { from, to } = state.store.dates;
      if (Number.isNaN(from)) return;
      layoutView(state);
      const days = Math.max(1, (to - from) / MINUTES_PER_DAY);
      context.setZoom(Math.max(1, state.chartPaneWidth - FIT_ROOM) / days);
      context.revealInstant(from, "start");
    },
    scrollToRow(rowId) {
      const position = state.store.positionOf(rowId);
      if (position >= 0) context.reveal(position);
      const start = state.store.dates.start[state.store.indexOf.get(rowId) ?? -1];
      if (start !== undefined && !Number.isNaN(start)) context.revealInstant(start);
    },
    scrollToDate: (instant) => context.revealInstant(instant, "start"),
    scrollToToday() {
      if (state.today !== null) context.revealInstant(state.today, "start");
    },
    select(rowIds, columnId) {
      const [first] = rowIds;
      if (first === undefined) return;
      const column =
        columnId === undefined
          ? Math.max(0, state.selection.activeColumn)
          : state.columns.findIndex((each) => each.id === columnId);
      context.setSelection({ ...selectCell(state.selection, { row: first, column }), extra: new Set(rowIds) });
    },
    showCellError(place, message, typedText) {
      state.heldEdits.set(cellKey(place.rowId, place.columnId), { text: typedText, message });
      context.request("content");
      context.announce(message);
    },
    highlight(path) {
      state.highlight = path && { rows: new Set(path.rowIds), links: new Set(path.linkIds) };
      state.frame.root.toggleAttribute("data-path", path !== null);
      context.request("content");
    },
    flash(rowIds) {
      for (const id of rowIds) state.flashing.add(id);
      context.request("content");
      setTimeout(() => {
        for (const id of rowIds) state.flashing.delete(id);
        context.request("content");
      }, FLASH_MS);
    },
  };
}
