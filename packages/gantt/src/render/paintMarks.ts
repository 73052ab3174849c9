import { barBox, bracketPoints, diamondPoints } from "../layout/barGeometry.ts";
import type { Box } from "../layout/barGeometry.ts";
import { toPixels } from "../layout/timeScale.ts";
import type { Paint } from "./paint.ts";
import { shownFinish, shownStart } from "./heldDates.ts";

/** Baselines, float tails, deadlines and the spread of the forecast of the rows in sight. */
export function paintMarks({ g, state, theme, width, from, to }: Paint): void {
  const { store, scale, metrics, chartX, scrollTop, layers } = state;
  const { dates } = store;
  for (let position = from; position < to; position++) {
    const index = store.visible[position] ?? -1;
    const top = position * metrics.rowHeight - scrollTop;
    const barBottom = top + (metrics.rowHeight + metrics.barHeight) / 2;
    const pixel = (instant: number) => toPixels(scale, instant) - chartX;
    if (layers.baseline) {
      const x = pixel(dates.baselineStart[index] ?? Number.NaN);
      const end = pixel(dates.baselineFinish[index] ?? Number.NaN);
      if (x < width + 8 && end > -8) paintGhost(g, { x, end, y: barBottom + 2 }, theme.baseline);
    }
    const row = store.rows[index];
    const finish = pixel(shownFinish(state, index));
    if (layers.float !== false && row?.kind !== "summary") {
      const late = pixel(dates.lateFinish[index] ?? Number.NaN);
      if (late - finish > 3 && finish < width && late > 0) {
        g.fillStyle = theme.float;
        const tail = Math.max(finish, -10);
        g.fillRect(tail, barBottom - 2, Math.min(late, width + 10) - tail, 2);
        if (late < width + 2) g.fillRect(late - 1, barBottom - 7, 2, 7);
      }
    }
    if (layers.forecast) paintWhisker(g, { dates, index, pixel, y: barBottom - 3, width }, theme.forecast);
    const deadline = dates.deadline[index] ?? Number.NaN;
    if (layers.deadlines !== false && !Number.isNaN(deadline)) {
      const missed = shownFinish(state, index) > deadline;
      paintDeadline(g, { x: pixel(deadline), y: top + 3, missed }, missed ? theme.deadlineMissed : theme.deadline);
    }
  }
}

interface WhiskerAt {
  dates: Paint["state"]["store"]["dates"];
  index: number;
  pixel: (instant: number) => number;
  y: number;
  width: number;
}

/** A thin line from P10 to P90 of the finish with ticks at its ends, a dot at P50 and a tall tick at P80. */
function paintWhisker(g: CanvasRenderingContext2D, { dates, index, pixel, y, width }: WhiskerAt, colour: string): void {
  const from = Math.round(pixel(dates.finishP10[index] ?? Number.NaN));
  const to = Math.round(pixel(dates.finishP90[index] ?? Number.NaN));
  if (!(from < width + 4 && to > -4 && to - from > 2)) return;
  g.fillStyle = colour;
  g.fillRect(from, y, to - from, 1);
  g.fillRect(from, y - 2, 1, 5);
  g.fillRect(to, y - 2, 1, 5);
  g.fillRect(Math.round(pixel(dates.finishP80[index] ?? Number.NaN)) - 1, y - 5, 2, 11);
  g.beginPath();
  g.arc(Math.round(pixel(dates.finishP50[index] ?? Number.NaN)), y + 0.5, 2.5, 0, 2 * Math.PI);
  g.fill();
}

/** Where the row lay by the baseline: a strip below its bar, a small diamond for a moment. */
function paintGhost(g: CanvasRenderingContext2D, at: { x: number; end: number; y: number }, colour: string): void {
  g.fillStyle = colour;
  const x = Math.round(at.x);
  if (at.end > at.x) g.fillRect(x, at.y, Math.max(3, Math.round(at.end - at.x)), 4);
  else fillPolygon(g, [x, at.y - 3, x + 4, at.y + 1, x, at.y + 5, x - 4, at.y + 1]);
}

/** Where a bar lies out of sight: a small arrow at the edge, with its name when there is no grid beside the chart. */
export function paintOutOfSight({ g, state, theme, width, from, to }: Paint): void {
  const { store, scale, metrics, chartX, scrollTop } = state;
  g.font = theme.font;
  g.textBaseline = "middle";
  for (let position = from; position < to; position++) {
    const index = store.visible[position] ?? -1;
    const before = toPixels(scale, shownFinish(state, index)) - chartX < 0;
    const after = toPixels(scale, shownStart(state, index)) - chartX > width;
    if (!before && !after) continue;
    const y = position * metrics.rowHeight - scrollTop + metrics.rowHeight / 2;
    const [x, tip] = before ? [10, 5] : [width - 10, width - 5];
    g.fillStyle = theme.muted;
    g.beginPath();
    g.moveTo(tip, y);
    g.lineTo(x, y - 4);
    g.lineTo(x, y + 4);
    g.fill();
    if (state.mode !== "chart") continue;
    g.textAlign = before ? "left" : "right";
    g.fillText(store.rows[index]?.name ?? "", before ? x + 6 : x - 6, y + 1);
    g.textAlign = "start";
  }
}

/** An arrow pointing down at the date; a missed one is filled and crossed by a bar, a kept one is open. */
function paintDeadline(
  g: CanvasRenderingContext2D,
  at: { x: number; y: number; missed: boolean },
  colour: string,
): void {
  const x = Math.round(at.x) + 0.5;
  g.strokeStyle = colour;
  g.fillStyle = colour;
  g.lineWidth = 1.5;
  g.beginPath();
  g.moveTo(x - 5, at.y);
  g.lineTo(x + 5, at.y);
  g.lineTo(x, at.y + 8);
  g.closePath();
  g.stroke();
  if (!at.missed) return;
  g.fill();
  g.beginPath();
  g.moveTo(x, at.y + 8);
  g.lineTo(x, at.y + 26);
  g.stroke();
}

/** All bars at a zoom at which they are too narrow to be elements. */
export function paintOverview({ g, state, theme, width, from, to }: Paint): void {
  const { store, scale, metrics, chartX, scrollTop } = state;
  for (let position = from; position < to; position++) {
    const index = store.visible[position] ?? -1;
    const row = store.rows[index];
    const start = shownStart(state, index);
    const finish = shownFinish(state, index);
    if (!row || Number.isNaN(start) || Number.isNaN(finish)) continue;
    const box = barBox({ kind: row.kind, start, finish }, scale, metrics);
    box.x -= chartX;
    box.y += position * metrics.rowHeight - scrollTop;
    if (box.x > width || box.x + box.width < 0) continue;
    const critical = store.dates.critical[index] === 1 && state.layers.critical !== false;
    g.fillStyle =
      row.kind === "task"
        ? critical
          ? theme.criticalEdge
          : theme.barEdge
        : critical && row.kind === "milestone"
          ? theme.criticalEdge
          : theme.summary;
    if (row.kind === "task") g.fillRect(box.x, box.y, box.width, box.height);
    else fillPolygon(g, row.kind === "summary" ? bracketPoints(box) : diamondPoints(shrunk(box)));
  }
}

function shrunk(box: Box): Box {
  return { x: box.x + 2, y: box.y + 2, width: box.width - 4, height: box.height - 4 };
}

function fillPolygon(g: CanvasRenderingContext2D, points: readonly number[]): void {
  g.beginPath();
  for (let at = 0; at < points.length; at += 2) g.lineTo(points[at] ?? 0, points[at + 1] ?? 0);
  g.fill();
}
