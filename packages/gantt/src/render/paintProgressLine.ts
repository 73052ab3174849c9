import { progressLine } from "../layout/progressLine.ts";
import type { Paint } from "./paint.ts";

const POINT = 3;

/** The data date, bent to how far each row in sight is: to the left what is behind, to the right what is ahead. */
export function paintProgressLine({ g, state, theme, from, to }: Paint): void {
  const { store, scale, metrics, chartX, scrollTop, dataDate } = state;
  if (dataDate === null) return;
  const points = Array.from(
    { length: to - from },
    (_, row) => store.dates.progressAt[store.visible[from + row] ?? -1] ?? Number.NaN,
  );
  const corners = progressLine({ points, dataDate, scale, rowHeight: metrics.rowHeight });
  const top = from * metrics.rowHeight - scrollTop;
  g.strokeStyle = theme.progressLine;
  g.fillStyle = theme.progressLine;
  g.lineWidth = 1.5;
  g.lineJoin = "round";
  g.beginPath();
  for (let at = 0; at < corners.length; at += 2) g.lineTo((corners[at] ?? 0) - chartX, (corners[at + 1] ?? 0) + top);
  g.stroke();
  g.beginPath();
  for (let at = 4; at < corners.length - 2; at += 6) {
    const x = (corners[at] ?? 0) - chartX;
    const y = (corners[at + 1] ?? 0) + top;
    g.moveTo(x + POINT, y);
    g.arc(x, y, POINT, 0, Math.PI * 2);
  }
  g.fill();
}
