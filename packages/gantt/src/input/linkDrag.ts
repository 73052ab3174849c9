import { edgeX } from "../render/linkGeometry.ts";
import type { BarEnd } from "../model/planLink.ts";
import type { ViewContext, ViewState } from "../view/viewState.ts";
import { chartPoint } from "./chartPoint.ts";
import { listenToDrag } from "./drag.ts";

/** Draws a link from one bar's end to another's. The keyboard's way is to type a predecessor. */
export function startLinkDrag(
  context: ViewContext,
  down: PointerEvent,
  from: { index: number; end: BarEnd; ended(): void },
): void {
  const { state } = context;
  listenToDrag(state.frame.chartBody, down, {
    move(event) {
      const point = chartPoint(state, event);
      const toIndex = point.index === from.index ? -1 : point.index;
      const toEnd = nearestEnd(state, toIndex, point.x);
      state.heldLink = {
        fromIndex: from.index,
        fromEnd: from.end,
        x: point.x,
        y: point.y,
        toIndex: toEnd ? toIndex : -1,
        toEnd: toEnd ?? "start",
      };
      context.request("scroll");
    },
    end(committed) {
      const held = state.heldLink;
      state.heldLink = null;
      from.ended();
      const source = state.store.rows[from.index];
      const target = state.store.rows[held?.toIndex ?? -1];
      if (committed && held && source && target) {
        state.options.onLinkCreate?.({ fromId: source.id, fromEnd: held.fromEnd, toId: target.id, toEnd: held.toEnd });
      }
    },
  });
}

/** The end of a bar that is meant by a point beside or over it; null when the bar is too far away. */
function nearestEnd(state: ViewState, index: number, x: number): BarEnd | null {
  const start = edgeX(state, index, "start") - state.chartX;
  const finish = edgeX(state, index, "finish") - state.chartX;
  if (Number.isNaN(start) || x < start - 24 || x > finish + 24) return null;
  return x - start <= finish - x ? "start" : "finish";
}
