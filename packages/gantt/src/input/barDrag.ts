import type { Instant } from "@gantry/engine";
import { snapMinutes, toInstant } from "../layout/timeScale.ts";
import type { HoverCard } from "../render/hoverCard.ts";
import type { BarDrag } from "../view/planEvents.ts";
import type { HeldBar, ViewContext } from "../view/viewState.ts";
import { chartPoint, rootPoint } from "./chartPoint.ts";
import { listenToDrag } from "./drag.ts";

const EDGE = 36;
const EDGE_SPEED = 14;

/** Drags a bar, one of its edges or its progress. The host hears of each step in the frame in which it is drawn. */
export function startBarDrag(
  context: ViewContext,
  down: PointerEvent,
  drag: { index: number; kind: BarDrag["kind"]; hoverCard: HoverCard; ended(): void },
): void {
  const { state } = context;
  const row = state.store.rows[drag.index];
  const { dates } = state.store;
  const start = dates.start[drag.index] ?? Number.NaN;
  const finish = dates.finish[drag.index] ?? Number.NaN;
  const percent = dates.percent[drag.index] ?? 0;
  if (!row || Number.isNaN(start)) return drag.ended();
  const instantAt = (event: PointerEvent) => toInstant(state.scale, chartPoint(state, event).x + state.chartX);
  const grabbed = instantAt(down);
  let told: Instant | null = null;
  let latest = down;

  const tell = (phase: BarDrag["phase"], instant: Instant) =>
    state.options.onDragBar?.({ id: row.id, kind: drag.kind, instant, phase });

  function step(): void {
    const speed = edgeSpeed(chartPoint(state, latest).x, state.chartPaneWidth);
    if (speed !== 0) {
      context.scrollBy(speed, 0);
      context.beforeDraw("barDrag", step);
    }
    const held = heldBar(
      { rowId: row?.id ?? "", kind: drag.kind, start, finish, percent },
      { by: instantAt(latest) - grabbed, snap: snapMinutes(state.scale.pixelsPerDay) },
    );
    state.heldBar = held;
    const instant = heldInstant(held);
    if (instant !== told) {
      told = instant;
      tell("preview", instant);
      context.request("content");
    }
    drag.hoverCard.now(dragLines(context, held), rootPoint(state, latest));
  }

  listenToDrag(state.frame.chartBody, down, {
    move(event) {
      latest = event;
      context.beforeDraw("barDrag", step);
    },
    end(committed, moved) {
      // The last movement may still wait for its frame.
      if (committed) step();
      context.beforeDraw("barDrag", () => undefined);
      state.heldBar = null;
      drag.ended();
      if (
        committed &&
        told !== null &&
        told !== heldInstant({ rowId: row.id, kind: drag.kind, start, finish, percent })
      )
        tell("commit", told);
      else if (moved && told !== null) tell("cancel", told);
    },
  });
}

/** The bar after the pointer has moved by some minutes, snapped; an edge never crosses the other. */
export function heldBar(bar: HeldBar, moved: { by: number; snap: number }): HeldBar {
  const by = Math.round(moved.by / moved.snap) * moved.snap;
  if (bar.kind === "move") return { ...bar, start: bar.start + by, finish: bar.finish + by };
  if (bar.kind === "start") return { ...bar, start: Math.min(bar.start + by, bar.finish) };
  if (bar.kind === "finish") return { ...bar, finish: Math.max(bar.finish + by, bar.start) };
  const length = bar.finish - bar.start;
  const percent = length <= 0 ? 0 : Math.min(1, Math.max(0, bar.percent + moved.by / length));
  // Progress goes by twentieths: finer is not meant by anybody.
  return { ...bar, percent: Math.round(percent * 20) / 20 };
}

/** The instant an event tells of: the edge that moved, or the point of progress. */
export function heldInstant(bar: HeldBar): Instant {
  if (bar.kind === "finish") return bar.finish;
  return bar.kind === "progress" ? Math.round(bar.start + bar.percent * (bar.finish - bar.start)) : bar.start;
}

function edgeSpeed(x: number, width: number): number {
  if (x < EDGE) return -EDGE_SPEED;
  return x > width - EDGE ? EDGE_SPEED : 0;
}

function dragLines(context: ViewContext, held: HeldBar) {
  const { format, texts } = context.state.options;
  if (held.kind === "progress")
    return [{ label: texts.progress, text: format.percent(held.percent), tone: "title" as const }];
  return [{ text: `${format.dateTime(held.start)} – ${format.dateTime(held.finish)}`, tone: "title" as const }];
}
