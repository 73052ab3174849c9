import { arrowDirection } from "../layout/linkRoute.ts";
import type { Paint } from "./paint.ts";
import { edgeX, routeInSight } from "./linkGeometry.ts";

const CORNER = 4;

/** Links as level and upright lines with rounded corners; those of the row in hand are drawn last, stronger, in the accent. */
export function paintLinks({ g, state, theme, width, from, to }: Paint): void {
  const { links, dates, indexOf } = state.store;
  const active = state.selection.activeRow === null ? -1 : (indexOf.get(state.selection.activeRow) ?? -1);
  const window = { from, to, width };
  const emphasised: number[] = [];
  g.lineJoin = "round";
  g.globalAlpha = state.highlight ? 0.3 : 1;
  for (let link = 0; link < links.count; link++) {
    const a = links.from[link] ?? -1;
    const b = links.to[link] ?? -1;
    const isInHand = link === state.hoverLink || ends(active, a, b) || ends(state.hoverIndex, a, b);
    if (state.highlight ? state.highlight.links.has(links.ids[link] ?? "") : isInHand) emphasised.push(link);
    else {
      const critical = state.layers.critical !== false && dates.critical[a] === 1 && dates.critical[b] === 1;
      stroke(link, critical ? theme.linkCritical : theme.link, critical ? 1.5 : 1.25);
    }
  }
  g.globalAlpha = 1;
  for (const link of emphasised) stroke(link, theme.accent, link === state.hoverLink || state.highlight ? 3 : 2);
  paintHeldLink();

  function stroke(link: number, colour: string, thickness: number): void {
    const route = routeInSight(state, link, window);
    if (!route) return;
    g.strokeStyle = colour;
    g.fillStyle = colour;
    g.lineWidth = thickness;
    g.beginPath();
    trace(g, route);
    g.stroke();
    const type = links.types[link] ?? "FS";
    const direction = arrowDirection(type);
    const x = route[route.length - 2] ?? 0;
    const y = Math.round(route[route.length - 1] ?? 0);
    const size = 4 + thickness / 2;
    g.beginPath();
    g.moveTo(x, y);
    g.lineTo(x - direction * (size + 2), y - size);
    g.lineTo(x - direction * (size + 2), y + size);
    g.fill();
  }

  function paintHeldLink(): void {
    const held = state.heldLink;
    if (!held) return;
    const position = state.store.position[held.fromIndex] ?? -1;
    const { rowHeight } = state.metrics;
    g.strokeStyle = theme.accent;
    g.lineWidth = 2;
    g.setLineDash([5, 4]);
    g.beginPath();
    g.moveTo(
      edgeX(state, held.fromIndex, held.fromEnd) - state.chartX,
      position * rowHeight + rowHeight / 2 - state.scrollTop,
    );
    g.lineTo(held.x, held.y);
    g.stroke();
    g.setLineDash([]);
    const target = state.store.position[held.toIndex] ?? -1;
    if (target < 0) return;
    g.fillStyle = theme.accent;
    g.beginPath();
    g.arc(
      edgeX(state, held.toIndex, held.toEnd) - state.chartX,
      target * rowHeight + rowHeight / 2 - state.scrollTop,
      6,
      0,
      2 * Math.PI,
    );
    g.fill();
  }
}

const ends = (row: number, from: number, to: number) => row === from || row === to;

/** Adds the way to the path, its corners rounded as far as the stretches beside them allow. */
function trace(g: CanvasRenderingContext2D, route: readonly number[]): void {
  const at = (index: number) => route[index] ?? 0;
  g.moveTo(Math.round(at(0)), Math.round(at(1)) + 0.5);
  for (let i = 2; i + 2 < route.length; i += 2) {
    const before = Math.abs(at(i) - at(i - 2)) + Math.abs(at(i + 1) - at(i - 1));
    const after = Math.abs(at(i + 2) - at(i)) + Math.abs(at(i + 3) - at(i + 1));
    const corner = Math.min(CORNER, before / 2, after / 2);
    g.arcTo(
      Math.round(at(i)) + 0.5,
      Math.round(at(i + 1)) + 0.5,
      Math.round(at(i + 2)) + 0.5,
      Math.round(at(i + 3)) + 0.5,
      corner,
    );
  }
  g.lineTo(Math.round(at(route.length - 2)), Math.round(at(route.length - 1)) + 0.5);
}
