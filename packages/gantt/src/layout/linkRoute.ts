import type { DependencyType } from "@gantry/engine";

/** Where a link begins and ends: x of the bar's edge, y of the row's middle. */
export interface LinkEnds {
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  type: DependencyType;
  /** Distance of the first upright from the bar; links of neighbouring rows take different ones, so that they can be told apart. */
  lane: number;
  /** Height of a row: a link that must go back runs between two rows. */
  rowHeight: number;
}

const APPROACH = 12;

/** Upright lanes, by the row a link leaves. */
export function laneOf(position: number): number {
  return 8 + (position % 3) * 4;
}

/**
 * Way of a link as x, y pairs, right angles only. The last stretch is level and ends at the bar it points to, so an arrowhead
 * can be set there; it points right for FS and SS, left for FF and SF.
 */
export function linkRoute(ends: LinkEnds): number[] {
  const { fromX, fromY, toX, toY, type, lane, rowHeight } = ends;
  const out = type === "FS" || type === "FF" ? 1 : -1;
  const into = type === "FS" || type === "SS" ? 1 : -1;
  const leave = fromX + out * lane;
  const arrive = toX - into * APPROACH;
  if (out !== into) {
    // SS and FF leave and arrive on the same side: one upright outside of both bars.
    const upright = out === 1 ? Math.max(leave, arrive) : Math.min(leave, arrive);
    return [fromX, fromY, upright, fromY, upright, toY, toX, toY];
  }
  const ahead = type === "FS" ? arrive - leave : leave - arrive;
  if (ahead >= 0) return [fromX, fromY, leave, fromY, leave, toY, toX, toY];
  if (fromY === toY) return [fromX, fromY, toX, toY];
  // The successor lies behind: run back in the gap beside the successor's row, where no bar is.
  const between = toY + (fromY < toY ? -rowHeight / 2 : rowHeight / 2);
  return [fromX, fromY, leave, fromY, leave, between, arrive, between, arrive, toY, toX, toY];
}

/** Direction of the arrowhead at the end of the route: 1 points right, -1 left. */
export function arrowDirection(type: DependencyType): 1 | -1 {
  return type === "FS" || type === "SS" ? 1 : -1;
}
