import { tickLevels, ticksBetween } from "../layout/ticks.ts";
import { toInstant, toPixels } from "../layout/timeScale.ts";
import { selectedRange } from "../selection/selectionModel.ts";
import type { Paint } from "./paint.ts";

/** Non-working time narrower than this is left white: stripes of hairlines would be noise. */
const MIN_SHADE = 2.5;

/** Rows under the pointer and selected, non-working time, and the lines of the grid. */
export function paintBackground({ g, state, theme, width, height, from, to }: Paint): void {
  const { rowHeight } = state.metrics;
  const { scale, chartX, scrollTop, store } = state;
  const left = toInstant(scale, chartX);
  const right = toInstant(scale, chartX + width);
  if (state.shading && state.scale.pixelsPerDay >= MIN_SHADE) {
    g.fillStyle = theme.shade;
    for (const span of state.shading.nonWorking(left, right)) {
      const x = Math.max(0, Math.round(toPixels(scale, span.from) - chartX));
      const end = Math.min(width, Math.round(toPixels(scale, span.to) - chartX));
      if (end - x >= MIN_SHADE || x === 0) g.fillRect(x, 0, end - x, height);
    }
  }
  const selected = selectedRange(state.selection, store.positionOf, state.columns.length + 1).positions;
  g.fillStyle = theme.selected;
  for (const position of selected)
    if (position >= from && position < to) g.fillRect(0, position * rowHeight - scrollTop, width, rowHeight);
  const hover = store.position[state.hoverIndex] ?? -1;
  if (hover >= 0) {
    g.fillStyle = theme.hover;
    g.fillRect(0, hover * rowHeight - scrollTop, width, rowHeight);
  }
  const levels = tickLevels(scale.pixelsPerDay);
  const step = { unit: levels.bottom, step: levels.bottomStep, weekStart: state.options.weekStart ?? 1 };
  const bottom = Math.min(height, store.visible.length * rowHeight - scrollTop);
  g.fillStyle = theme.line;
  for (const tick of ticksBetween(left, right, step))
    g.fillRect(Math.round(toPixels(scale, tick) - chartX), 0, 1, height);
  for (let position = from; position < to; position++)
    g.fillRect(0, (position + 1) * rowHeight - scrollTop - 1, width, 1);
  g.fillStyle = theme.lineStrong;
  for (const tick of ticksBetween(left, right, { unit: levels.top }))
    g.fillRect(Math.round(toPixels(scale, tick) - chartX), 0, 1, height);
  if (bottom < height) g.fillRect(0, bottom, width, 1);
}
