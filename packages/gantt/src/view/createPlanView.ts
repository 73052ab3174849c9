import { createEditing } from "../edit/editing.ts";
import { listenToBars } from "../input/barPointer.ts";
import { listenToClipboard } from "../input/clipboard.ts";
import { listenToColumns } from "../input/columnPointer.ts";
import { listenToGrid } from "../input/gridPointer.ts";
import { listenToKeys } from "../input/keyboard.ts";
import { listenToSplitter } from "../input/splitter.ts";
import { createChartCanvas } from "../render/chartCanvas.ts";
import { readChartTheme } from "../render/chartTheme.ts";
import { createFrame } from "../render/frame.ts";
import { moveFrozenHeads } from "../render/gridHeader.ts";
import { createHoverCard } from "../render/hoverCard.ts";
import { createRowLayer } from "../render/rowLayer.ts";
import type { RowLayer } from "../render/rowLayer.ts";
import { createViewContext } from "./createViewContext.ts";
import { createViewState } from "./createViewState.ts";
import { describeSelection } from "./describeSelection.ts";
import { createFrameLoop } from "./frameLoop.ts";
import { planMoves } from "./planMoves.ts";
import { planSetters } from "./planSetters.ts";
import type { PlanView, PlanViewOptions } from "./planView.ts";
import { listenToScrolling } from "./scrolling.ts";
import type { DrawnPart, ViewState } from "./viewState.ts";
import { watchTheme } from "./watchTheme.ts";

/** Builds grid and chart into the element and draws what the setters say. Needs the style sheet `@gantry/gantt/gantt.css`. */
export function createPlanView(host: HTMLElement, options: PlanViewOptions): PlanView {
  const frame = createFrame(host, options.texts);
  const state = createViewState(frame, options);
  const rowLayer = createRowLayer(state);
  const canvas = createChartCanvas(state);
  const parts: DrawnPart[] = [];
  const loop = createFrameLoop(state, parts);
  const context = createViewContext(state, loop);
  const editing = createEditing(context);
  const hoverCard = createHoverCard(context);
  const bars = listenToBars(context, { editing, hoverCard });
  parts.push(
    { draw: (dirt) => drawRows(state, rowLayer, () => rowLayer.draw(dirt)) },
    canvas,
    { draw: bars.place },
    { draw: editing.place },
    { draw: hoverCard.place },
  );
  listenToScrolling(context);
  listenToGrid(context, editing);
  listenToColumns(context);
  listenToSplitter(context);
  listenToKeys(context, editing);
  listenToClipboard(context, editing);
  frame.scroller.addEventListener("focusin", () => (state.focusInside = true));
  frame.scroller.addEventListener("focusout", () => (state.focusInside = false));
  const refreshTheme = () => {
    canvas.setTheme(readChartTheme(frame.root));
    context.request("scroll");
  };
  const stopTheme = watchTheme(frame.root, refreshTheme);
  const resizes = new ResizeObserver(() => context.request("layout"));
  resizes.observe(frame.root);
  refreshTheme();
  context.request("layout");
  return {
    element: frame.root,
    ...planSetters(context),
    ...planMoves(context),
    setGridWidth: context.setGridWidth,
    get pixelsPerDay() {
      return state.scale.pixelsPerDay;
    },
    get selection() {
      return describeSelection(state);
    },
    edit: editing.startAt,
    refreshTheme,
    focus: context.focusGrid,
    destroy() {
      loop.stop();
      resizes.disconnect();
      stopTheme();
      hoverCard.destroy();
      frame.root.remove();
    },
  };
}

/** Draws rows and heads and gives the keyboard focus to the active cell. */
function drawRows(state: ViewState, rowLayer: RowLayer, draw: () => void): void {
  // Making cells anew takes the focus from the one that had it.
  const hadFocus = state.focusInside;
  draw();
  moveFrozenHeads(state);
  state.frame.empty.hidden = state.store.rows.length > 0;
  const cell = rowLayer.activeCell();
  if (hadFocus && !state.editing && cell && document.activeElement !== cell) cell.focus({ preventScroll: true });
}
