import { toPixels } from "../layout/timeScale.ts";
import type { Paint } from "./paint.ts";

export function paintToday({ g, state, theme, width, height }: Paint): void {
  if (state.today === null) return;
  const x = Math.round(toPixels(state.scale, state.today) - state.chartX);
  if (x < -1 || x > width) return;
  g.fillStyle = theme.today;
  g.fillRect(x, 0, 1.5, height);
}
