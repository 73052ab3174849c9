import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import { type CompiledPlan, DOWN, FS, LEAF, type UniformPlan, UP } from "./compiledPlan.ts";

function divisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** Counts must fit 32 bits even if all activities follow each other. */
const LARGEST_SUM = 0x7fff_ffff;

function countedIn(c: CompiledPlan, calendar: CompiledCalendar, unit: number): UniformPlan | null {
  const duration = new Int32Array(c.nodeCount);
  let hasSummaries = false;
  for (let node = 0; node < c.nodeCount; node++) {
    if (c.role[node] === LEAF) duration[node] = (c.duration[node] as number) / unit;
    else hasSummaries = true;
  }
  let sum = 0;
  for (let node = 0; node < c.nodeCount; node++) sum += duration[node] as number;
  for (let link = 0; link < c.linkLag.length; link++) sum += c.linkLag[link] as number;
  if (sum > LARGEST_SUM) return null;
  const lag = new Int32Array(c.linkLag.length);
  for (let link = 0; link < lag.length; link++) lag[link] = (c.linkLag[link] as number) / unit;
  const succTo = new Int32Array(lag.length);
  const succLag = new Int32Array(lag.length);
  for (let k = 0; k < lag.length; k++) {
    const link = c.succLinks[k] as number;
    succTo[k] = c.linkTo[link] as number;
    succLag[k] = lag[link] as number;
  }
  return { calendar, unit, duration, lag, succTo, succLag, hasSummaries, instants: null };
}

/**
 * Whether everything counts on one calendar: no marks, finish-to-start links alone, no leads. Null where anything else is
 * found; such plans take the general passes, which give the same dates.
 */
export function uniformPlan(c: CompiledPlan): UniformPlan | null {
  const { conventions, scheduleFrom } = c.plan;
  if (
    scheduleFrom === "finish" ||
    conventions.openEndsCritical ||
    conventions.milestones === "byKind" ||
    conventions.progress === "remaining" ||
    c.start === null ||
    c.projects !== null
  )
    return null;
  const calendar = c.calendars.fallback;
  if (!calendar.isWorkEdge(c.start)) return null;
  let unit = 0;
  for (let node = 0; node < c.nodeCount; node++) {
    if (c.mark[node] !== 0 || c.crew[node]) return null;
    if (c.role[node] !== LEAF) continue;
    if (c.calendar[node] !== calendar) return null;
    if ((c.duration[node] as number) % (unit || 1) !== 0 || unit === 0)
      unit = divisor(unit, c.duration[node] as number);
  }
  for (let link = 0; link < c.linkType.length; link++) {
    const type = c.linkType[link] as number;
    if (type === UP || type === DOWN) continue;
    const lag = c.linkLag[link] as number;
    if (type !== FS || lag < 0 || (lag > 0 && c.linkCalendar[link] !== calendar)) return null;
    if (lag % (unit || 1) !== 0 || unit === 0) unit = divisor(unit, lag);
  }
  return countedIn(c, calendar, Math.max(1, unit));
}
