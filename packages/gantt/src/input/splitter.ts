import type { ViewContext } from "../view/viewState.ts";
import { listenToDrag } from "./drag.ts";

const KEY_STEP = 24;

/** Width of the grid, by pointer and by arrow keys. */
export function listenToSplitter(context: ViewContext): void {
  const { state } = context;
  const { splitter, root } = state.frame;
  const tell = () => state.options.onGridWidth?.(state.gridPaneWidth);
  splitter.addEventListener("pointerdown", (event) => {
    const left = root.getBoundingClientRect().left;
    const before = state.gridPaneWidth;
    event.preventDefault();
    splitter.focus();
    listenToDrag(splitter, event, {
      move: (moved) => context.setGridWidth(moved.clientX - left),
      end(committed, moved) {
        if (!committed && moved) context.setGridWidth(before);
        tell();
      },
    });
  });
  splitter.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowLeft" ? -KEY_STEP : event.key === "ArrowRight" ? KEY_STEP : 0;
    if (step === 0) return;
    event.preventDefault();
    context.setGridWidth(state.gridPaneWidth + step);
    context.beforeDraw("splitter", tell);
  });
}
