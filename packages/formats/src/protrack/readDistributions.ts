import type { Distribution, Estimate } from "@gantry/engine";
import type { ReportLines } from "../document/reportLines.ts";
import { childNamed, type ProtrackNode } from "./protrackNode.ts";
import type { ProtrackActivity } from "./readActivities.ts";
import { numberOf } from "./protrackValues.ts";

/** Numbers of ProTrack's standard distributions, of which the file does not say what they are. */
const STANDARD = 4;
const IN_PERCENT = 1;
/** Values by which a density of many corners is told. */
const STEPS = 64;

interface Corner {
  x: number;
  y: number;
}

/** Elements X and Y in turn. */
function cornersOf(node: ProtrackNode): Corner[] {
  const values = childNamed(node, "Distribution")?.children ?? [];
  const corners: Corner[] = [];
  for (let i = 0; i + 1 < values.length; i += 2) {
    const [x, y] = [Number(values[i]?.text || Number.NaN), Number(values[i + 1]?.text || Number.NaN)];
    const last = corners.at(-1);
    if (Number.isFinite(x) && y >= 0 && Number.isFinite(y) && (!last || x > last.x)) corners.push({ x, y });
  }
  return corners;
}

/** Where the area under the corners reaches a share of all of it. */
function quantileOfDensity(corners: readonly Corner[], share: number): number {
  const areaOf = (i: number) => {
    const [a, b] = [corners[i] as Corner, corners[i + 1] as Corner];
    return ((a.y + b.y) / 2) * (b.x - a.x);
  };
  const pieces = corners.slice(1).map((_, i) => areaOf(i));
  let missing = share * pieces.reduce((sum, area) => sum + area, 0);
  for (const [i, area] of pieces.entries()) {
    const [a, b] = [corners[i] as Corner, corners[i + 1] as Corner];
    if (missing > area && i < pieces.length - 1) {
      missing -= area;
      continue;
    }
    const slope = (b.y - a.y) / (b.x - a.x);
    const root = Math.sqrt(Math.max(0, a.y * a.y + 2 * slope * missing));
    const gone = Math.abs(slope) < 1e-12 ? missing / Math.max(a.y, 1e-12) : (root - a.y) / slope;
    return a.x + Math.min(b.x - a.x, Math.max(0, gone));
  }
  return corners.at(-1)?.x ?? 0;
}

function distributionOf(corners: readonly Corner[], scale: number): Distribution | null {
  const [low, mode, high] = corners;
  if (!low || !mode || !high || corners.every(({ y }) => y === 0)) return null;
  if (corners.length === 3 && low.y === 0 && high.y === 0)
    return { kind: "triangular", low: low.x * scale, mode: mode.x * scale, high: high.x * scale };
  const values = Array.from({ length: STEPS + 1 }, (_, i) => quantileOfDensity(corners, i / STEPS) * scale);
  return { kind: "empirical", values };
}

/** How long activities may take, by the distributions that the file itself draws. */
export function readDistributions(
  project: ProtrackNode,
  activities: Iterable<ProtrackActivity>,
  report: ReportLines,
): Estimate[] {
  const own = new Map<number, Pick<Estimate, "duration" | "unit">>();
  const nodes = project.children.filter(({ name }) => name === "SensitivityDistributions");
  for (const node of nodes.flatMap(({ children }) => children)) {
    const number = numberOf(node, "UniqueID");
    if (number === null) continue;
    const isRatio = numberOf(node, "Style") === IN_PERCENT;
    const duration = distributionOf(cornersOf(node), isRatio ? 0.01 : 60);
    if (duration) own.set(number, { duration, unit: isRatio ? "ratio" : "minutes" });
    else
      report.dropped("protrack.distribution", "Distributions without three corners are left out.", {
        line: node.line,
        path: "SensitivityDistributions",
      });
  }
  return [...activities].flatMap(({ activity, distribution }): Estimate[] => {
    const known = distribution !== null && distribution > STANDARD ? own.get(distribution) : undefined;
    return known && activity.duration > 0 ? [{ activityId: activity.id, ...known }] : [];
  });
}
