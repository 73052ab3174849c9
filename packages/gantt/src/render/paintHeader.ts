import { nextTick, tickLevels, ticksBetween } from "../layout/ticks.ts";
import { toInstant, toPixels } from "../layout/timeScale.ts";
import type { Paint } from "./paint.ts";

const PAD = 8;

/** Two lines of dates: the upper label stays in sight as long as its tick does. */
export function paintHeader({ g, state, theme, width }: Paint): void {
  const { scale, chartX } = state;
  const height = state.metrics.headerHeight;
  const half = Math.round(height / 2);
  const levels = tickLevels(scale.pixelsPerDay);
  const left = toInstant(scale, chartX);
  const right = toInstant(scale, chartX + width);
  const { format } = state.options;
  const weekStart = state.options.weekStart ?? 1;
  g.fillStyle = theme.header;
  g.fillRect(0, 0, width, height);
  g.textBaseline = "middle";
  g.font = theme.fontStrong;
  const tops = ticksBetween(left, right, { unit: levels.top });
  tops.forEach((tick, index) => {
    const x = Math.round(toPixels(scale, tick) - chartX);
    const end = toPixels(scale, nextTick(tick, levels.top)) - chartX;
    g.fillStyle = theme.lineStrong;
    g.fillRect(x, 0, 1, half);
    const label = format.tick(tick, levels.top, "wide");
    const room = end - Math.max(x, 0) - 2 * PAD;
    const measured = g.measureText(label).width;
    if (room < measured && index > 0 && room < 24) return;
    g.fillStyle = theme.text;
    g.fillText(label, Math.min(Math.max(x, 0) + PAD, Math.max(x + PAD, end - PAD - measured)), half / 2 + 1);
  });
  g.font = theme.font;
  g.textAlign = "center";
  for (const tick of ticksBetween(left, right, { unit: levels.bottom, step: levels.bottomStep, weekStart })) {
    const x = Math.round(toPixels(scale, tick) - chartX);
    const tickWidth = toPixels(scale, nextTick(tick, levels.bottom, levels.bottomStep)) - chartX - x;
    g.fillStyle = theme.line;
    g.fillRect(x, half, 1, height - half);
    const room = tickWidth >= 46 ? "medium" : "narrow";
    g.fillStyle = theme.muted;
    g.fillText(
      format.tick(tick, levels.bottom, levels.bottom === "month" && tickWidth >= 32 ? "medium" : room),
      x + tickWidth / 2,
      half + (height - half) / 2,
    );
  }
  g.textAlign = "start";
  g.fillStyle = theme.line;
  g.fillRect(0, half, width, 1);
  g.fillStyle = theme.lineStrong;
  g.fillRect(0, height - 1, width, 1);
  paintTodayFlag();

  function paintTodayFlag(): void {
    if (state.today === null) return;
    const x = Math.round(toPixels(scale, state.today) - chartX);
    if (x < -40 || x > width + 40) return;
    g.font = theme.font;
    const label = state.options.texts.today;
    const flag = g.measureText(label).width + 12;
    const y = height - 20;
    g.fillStyle = theme.today;
    g.beginPath();
    g.roundRect(x - flag / 2, y, flag, 16, 8);
    g.fill();
    g.fillStyle = theme.surface;
    g.textAlign = "center";
    g.fillText(label, x, y + 8.5);
    g.textAlign = "start";
  }
}
