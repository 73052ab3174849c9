import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import type { Instant } from "../units/time.ts";
import { type CompiledPlan, NONE, type SpanLink, SPANNING } from "./compiledPlan.ts";
import { BY_ACTUAL, BY_CHILDREN, BY_FLOOR, BY_SPAN } from "./forwardDates.ts";
import { lagCalendarOf } from "./fillLink.ts";
import type { Activity, Dependency } from "./plan.ts";

interface Dates {
  start: Int32Array;
  finish: Int32Array;
  driver?: Int32Array;
  finishDriver?: Map<number, number>;
}

interface Span {
  start: Instant;
  finish: Instant;
  /** The dependencies that give them, by index; -1 where none does. */
  startBy: number;
  finishBy: number;
}

/** The instant a link hands to one end of a level of effort, and which end (LOE-1). */
function reach(
  c: CompiledPlan,
  dates: Dates,
  link: SpanLink,
  actual: boolean,
): { side: "start" | "finish"; at: Instant } | null {
  const dependency = c.plan.dependencies[link.dependency] as Dependency;
  const { type } = dependency;
  const other = c.activities[link.other] as Activity;
  const node = c.finishNode[link.other] as number;
  const own = c.finishNode[link.activity] as number;
  if (node < 0) return null;
  const otherEnd = link.isBefore ? type[0] : type[1];
  const ownEnd = link.isBefore ? type[1] : type[0];
  const happened = otherEnd === "S" ? other.actualStart : other.actualFinish;
  const at =
    actual && typeof happened === "number"
      ? happened
      : ((otherEnd === "S" ? dates.start[node] : dates.finish[node]) as number);
  if (at === NONE) return null;
  const [before, after] = link.isBefore ? [node, own] : [own, node];
  const calendar =
    dependency.lagUnit === "elapsed"
      ? c.calendars.elapsed
      : lagCalendarOf(c, c.calendar[before] as CompiledCalendar, c.calendar[after] as CompiledCalendar);
  const lag = Math.round(dependency.lag) * (link.isBefore ? 1 : -1);
  return { side: ownEnd === "S" ? "start" : "finish", at: lag === 0 ? at : calendar.advance(at, lag) };
}

/** What its links span: from the earliest they give its start to the latest they give its finish. */
function spanOf(c: CompiledPlan, dates: Dates, links: readonly SpanLink[], actual: boolean): Span {
  const span = { start: NONE, finish: NONE, startBy: -1, finishBy: -1 };
  for (const link of links) {
    const found = reach(c, dates, link, actual);
    if (!found) continue;
    if (found.side === "start") {
      if (span.start !== NONE && found.at >= span.start) continue;
      span.start = found.at;
      span.startBy = link.dependency;
    } else if (found.at > span.finish) {
      span.finish = found.at;
      span.finishBy = link.dependency;
    }
  }
  return span;
}

type OpenEnds = (node: number) => { start: Instant; finish: Instant };

/** What is over stands where it was, or has no remaining dates but the data date (PRG-1, PRG-6). */
function happened(
  c: CompiledPlan,
  dates: Dates,
  node: number,
  { activity, floor }: { activity: Activity; floor: Instant },
): void {
  const isActual = c.plan.conventions.progress === "actual";
  const finish = isActual ? (activity.actualFinish ?? floor) : floor;
  dates.start[node] = isActual ? Math.min(finish, activity.actualStart ?? finish) : floor;
  dates.finish[node] = finish;
  if (dates.driver) dates.driver[node] = BY_ACTUAL;
}

/** Dates levels of effort from what they are linked to (LOE-1); `openEnds` closes an end without links. */
export function spanLevelsOfEffort(c: CompiledPlan, dates: Dates, openEnds: OpenEnds, isEarly: boolean): void {
  const byActivity = new Map<number, SpanLink[]>();
  for (const link of c.spanLinks) byActivity.set(link.activity, [...(byActivity.get(link.activity) ?? []), link]);
  for (let node = 0; node < c.nodeCount; node++) {
    if (!((c.mark[node] as number) & SPANNING)) continue;
    const index = c.activityOf[node] as number;
    const activity = c.activities[index] as Activity;
    if (activity.kind !== "levelOfEffort") continue;
    const calendar = c.calendar[node] as CompiledCalendar;
    const open = openEnds(node);
    if (isEarly && typeof activity.actualFinish === "number") {
      happened(c, dates, node, { activity, floor: open.start });
      continue;
    }
    const span = spanOf(c, dates, byActivity.get(index) ?? [], isEarly && c.plan.conventions.progress === "actual");
    const start = calendar.nextWork(
      Math.max(isEarly ? open.start : NONE, span.start === NONE ? open.start : span.start),
    );
    const end = calendar.previousWork(span.finish === NONE ? (isEarly ? start : open.finish) : span.finish);
    dates.start[node] = start;
    dates.finish[node] = Math.max(start, end);
    if (dates.driver) dates.driver[node] = span.startBy < 0 ? BY_FLOOR : BY_SPAN - span.startBy;
    dates.finishDriver?.set(node, span.finishBy < 0 ? BY_FLOOR : BY_SPAN - span.finishBy);
  }
}

/** An activity that spans its branch takes its summary's dates (LOE-2). */
export function spanBranches(c: CompiledPlan, dates: Dates): void {
  for (let node = 0; node < c.nodeCount; node++) {
    const activity = c.activities[c.activityOf[node] as number] as Activity;
    if (activity.kind !== "wbsSummary") continue;
    const summary = activity.parentId === null ? undefined : c.indexById.get(activity.parentId);
    const from = summary === undefined ? -1 : (c.finishNode[summary] as number);
    if (dates.driver) dates.driver[node] = BY_CHILDREN;
    dates.start[node] = from < 0 ? NONE : (dates.start[from] as number);
    dates.finish[node] = from < 0 ? NONE : (dates.finish[from] as number);
  }
}
