import type { Instant } from "../../units/time.ts";
import { advance, type CompiledLink, type CompiledStaffed } from "./staffedProject.ts";

interface Dates {
  start: Float64Array;
  finish: Float64Array;
}

/** Where one link lets an activity start. */
export function linkReach(
  project: CompiledStaffed,
  a: number,
  { link, dates }: { link: CompiledLink; dates: Dates },
): Instant {
  const isFromStart = link.type === "SS" || link.type === "SF";
  const reached = advance(link.time, (isFromStart ? dates.start : dates.finish)[link.from] as number, link.lag);
  if (link.type === "FS" || link.type === "SS") return reached;
  return advance(project.time[a] ?? null, reached, -(project.duration[a] as number));
}

/** Where links and dates let an activity start, people left aside (LVL-10); its predecessors have their dates. */
export function linkedStart(project: CompiledStaffed, a: number, dates: Dates): Instant {
  let from = project.notBefore[a] as number;
  for (const link of project.before[a] ?? []) {
    const bound = linkReach(project, a, { link, dates });
    if (bound > from) from = bound;
  }
  return from;
}

/** Earliest dates by links and calendars alone: nothing can be sooner, whoever does it. */
export function linkedDates(project: CompiledStaffed): Dates {
  const { count, duration, time, fixedStart, fixedFinish } = project;
  const dates = { start: new Float64Array(count), finish: new Float64Array(count) };
  for (let a = 0; a < count; a++) {
    const isFixed = !Number.isNaN(fixedStart[a]);
    const from = isFixed ? (fixedStart[a] as number) : linkedStart(project, a, dates);
    const own = time[a] ?? null;
    const start = isFixed || own === null || duration[a] === 0 ? from : own.nextWork(from);
    dates.start[a] = start;
    dates.finish[a] = isFixed ? (fixedFinish[a] as number) : advance(own, start, duration[a] as number);
  }
  return dates;
}
