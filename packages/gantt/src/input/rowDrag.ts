import { element } from "../render/element.ts";
import { describeSelection } from "../view/describeSelection.ts";
import type { RowDrag } from "../view/planEvents.ts";
import type { ViewContext } from "../view/viewState.ts";
import { listenToDrag } from "./drag.ts";

/** Moves the selected rows by their numbers: before, after or inside the row under the pointer. */
export function startRowDrag(context: ViewContext, down: PointerEvent): void {
  const { state } = context;
  if (state.readOnly || !state.options.onRowDrag) return;
  const { gridBody, root } = state.frame;
  const { rowHeight, headerHeight } = state.metrics;
  const ids = describeSelection(state).rowIds;
  const moving = new Set(ids);
  const line = element("div", { class: "gp-drop", hidden: "" });
  root.append(line);
  let drop: RowDrag | null = null;
  listenToDrag(gridBody, down, {
    move(event) {
      const y = event.clientY - gridBody.getBoundingClientRect().top;
      if (y < rowHeight / 2) context.scrollBy(0, -rowHeight / 2);
      if (y > state.bodyHeight - rowHeight / 2) context.scrollBy(0, rowHeight / 2);
      const exact = (y + state.scrollTop) / rowHeight;
      const position = Math.max(0, Math.min(Math.floor(exact), state.store.visible.length - 1));
      const target = state.store.rowAt(position);
      const part = exact - position;
      drop = null;
      if (target && !moving.has(target.id))
        drop = { ids, targetId: target.id, position: part < 0.3 ? "before" : part > 0.7 ? "after" : "inside" };
      line.hidden = drop === null;
      line.dataset.position = drop?.position ?? "";
      const top = headerHeight + position * rowHeight - state.scrollTop + (drop?.position === "after" ? rowHeight : 0);
      line.style.transform = `translateY(${top}px)`;
      line.style.width = `${state.gridPaneWidth}px`;
    },
    end(committed) {
      line.remove();
      if (committed && drop) state.options.onRowDrag?.(drop);
    },
  });
}
