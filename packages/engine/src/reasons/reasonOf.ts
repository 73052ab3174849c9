import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import { type CompiledPlan, DOWN, FF, FS, GATE, NONE, ROLLUP, UP } from "../schedule/compiledPlan.ts";
import type { ForwardDates } from "../schedule/forwardDates.ts";
import type { Activity, Constraint } from "../schedule/plan.ts";
import type { DrivenBy } from "../schedule/schedule.ts";
import { drivenBy } from "../schedule/scheduledActivity.ts";
import type { ScheduleRun } from "../schedule/scheduleRun.ts";
import type { Instant } from "../units/time.ts";
import type { LinkReason, Reason, Side } from "./explanation.ts";

/** A compiled plan with the dates computed from it. */
export interface Explained {
  compiled: CompiledPlan;
  run: ScheduleRun;
}

/** What a link asks of its successor (CPM-1); null for links of the hierarchy and where the predecessor has no date. */
export function linkReason(c: CompiledPlan, dates: ForwardDates, link: number): LinkReason | null {
  const type = c.linkType[link] as number;
  const dependency = c.plan.dependencies[c.linkDependency[link] as number];
  if (type === DOWN || type === UP || !dependency) return null;
  const node = c.linkFrom[link] as number;
  const from = (type === FS || type === FF ? dates.finish[node] : dates.start[node]) as number;
  if (from === NONE) return null;
  const lag = c.linkLag[link] as number;
  const { id, predecessorId, type: named, lag: stated, lagUnit } = dependency;
  const bound = lag === 0 ? from : (c.linkCalendar[link] as CompiledCalendar).advance(from, lag);
  return { kind: "dependency", dependencyId: id, predecessorId, type: named, lag: stated, lagUnit, from, bound };
}

/** Links into a node, as numbers. */
export function linksInto(c: CompiledPlan, node: number): number[] {
  const first = c.predOffsets[node] as number;
  return Array.from({ length: (c.predOffsets[node + 1] as number) - first }, (_, at) => first + at);
}

export const holdsFinish = ({ type }: { type: string }): boolean => type === "FF" || type === "SF";

/** The link that asks most of a node's start, or of its finish. */
export function strongestLink(c: CompiledPlan, dates: ForwardDates, node: number, side: Side): LinkReason | null {
  let strongest: LinkReason | null = null;
  for (const link of linksInto(c, node)) {
    const reason = linkReason(c, dates, link);
    if (reason && holdsFinish(reason) === (side === "finish") && (!strongest || reason.bound > strongest.bound))
      strongest = reason;
  }
  return strongest;
}

/** The one of its two constraints whose date lies nearest to the dates it holds. */
function holdingConstraint(activity: Activity, start: Instant, finish: Instant): Constraint | null {
  const distance = ({ date }: Constraint) =>
    date === null ? Number.POSITIVE_INFINITY : Math.min(Math.abs(date - start), Math.abs(date - finish));
  const stated = [activity.constraint, activity.secondConstraint].filter((each) => each != null);
  return stated.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** The child that a summary's start, or finish, comes from. */
function spanningChild(c: CompiledPlan, dates: ForwardDates, node: number, side: Side): string | null {
  for (const link of linksInto(c, node)) {
    const from = c.linkFrom[link] as number;
    if (c.linkType[link] === UP && c.role[from] !== GATE && dates[side][from] === dates[side][node])
      return (c.activities[c.activityOf[from] as number] as Activity).id;
  }
  return null;
}

const constraintSide = (type: string): Side => (/^(FN|MF|mandatoryFinish)/.test(type) ? "finish" : "start");

/** What holds a node where it is, and which of its two dates it holds (WHY-1). `side` is the date that is asked about. */
export function reasonOf(
  { compiled: c, run }: Explained,
  node: number,
  side: Side,
): { reason: Reason | null; held: Side } {
  const dates = run.planned;
  const activity = c.activities[c.activityOf[node] as number] as Activity;
  const start = dates.start[node] as number;
  const finish = dates.finish[node] as number;
  if (c.role[node] === ROLLUP)
    return { reason: { kind: "children", activityId: spanningChild(c, dates, node, side) }, held: side };
  const driver = drivenBy(c, run, node);
  const reason = fullReason(c, dates, node, driver, { activity, start, finish });
  const stated = statedFinish(activity, driver, side);
  if (stated) return { reason: stated, held: "finish" };
  if (reason?.kind === "dependency") return { reason, held: holdsFinish(reason) ? "finish" : "start" };
  if (reason?.kind === "constraint") return { reason, held: constraintSide(reason.type) };
  return { reason, held: reason?.kind === "projectFinish" ? "finish" : "start" };
}

/** A finish that does not follow from the start: reported, typed by hand or expected. */
function statedFinish(activity: Activity, driver: DrivenBy, side: Side): Reason | null {
  if (side === "start") return null;
  if (typeof activity.actualFinish === "number") return { kind: "actual", date: activity.actualFinish };
  if (driver.kind === "manual" && typeof activity.manualFinish === "number")
    return { kind: "manual", date: activity.manualFinish };
  if (typeof activity.expectedFinish === "number") return { kind: "expectedFinish", date: activity.expectedFinish };
  return null;
}

function fullReason(
  c: CompiledPlan,
  dates: ForwardDates,
  node: number,
  driver: DrivenBy,
  { activity, start, finish }: { activity: Activity; start: Instant; finish: Instant },
): Reason | null {
  switch (driver.kind) {
    case "projectStart":
      return { kind: "projectStart", date: dates.floor };
    case "projectFinish":
      return { kind: "projectFinish", date: c.finish };
    case "dependency": {
      const found = linksInto(c, node).find(
        (link) => c.plan.dependencies[c.linkDependency[link] as number]?.id === driver.dependencyId,
      );
      return found === undefined ? null : linkReason(c, dates, found);
    }
    case "constraint": {
      const constraint = holdingConstraint(activity, start, finish);
      return constraint && { kind: "constraint", type: constraint.type, date: constraint.date };
    }
    case "parent":
      return { kind: "parent", activityId: driver.activityId };
    case "children":
      return { kind: "children", activityId: null };
    case "actual":
      return { kind: "actual", date: activity.actualStart ?? start };
    case "dataDate":
      return { kind: "dataDate", date: c.dataDate };
    case "manual":
      return { kind: "manual", date: activity.manualStart ?? start };
    case "resource":
      return { kind: "resource", resourceId: driver.resourceId };
    case "levelingDelay":
      return {
        kind: "levelingDelay",
        minutes: activity.levelingDelay ?? 0,
        elapsed: activity.levelingDelayElapsed === true,
        after: strongestLink(c, dates, node, "start"),
      };
  }
}
