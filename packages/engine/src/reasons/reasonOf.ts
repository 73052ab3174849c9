import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import { type CompiledPlan, DOWN, FF, FS, GATE, NONE, ROLLUP, UP } from "../schedule/compiledPlan.ts";
import { type DateReasons, dateReasons } from "../schedule/dateReasons.ts";
import type { ForwardDates } from "../schedule/forwardDates.ts";
import type { Activity, Constraint } from "../schedule/plan.ts";
import type { DrivenBy } from "../schedule/schedule.ts";
import { driverOf } from "../schedule/scheduledActivity.ts";
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

/** What holds a node where it is, and which of its two dates it holds (WHY-1, WHY-3). `side` is the date that is asked about. */
export function reasonOf(
  { compiled: c, run }: Explained,
  node: number,
  side: Side,
): { reason: Reason | null; held: Side } {
  const dates = run.planned;
  const index = c.activityOf[node] as number;
  if (c.role[node] === ROLLUP)
    return { reason: { kind: "children", activityId: spanningChild(c, dates, node, side) }, held: side };
  const driver = driverOf(c, dates.driver[node] as number);
  if (c.role[node] === GATE) return { reason: fullReason(c, dates, node, driver, "start"), held: "start" };
  const both = dateReasons(c, run, index);
  if (!both) return { reason: null, held: side };
  const held = heldSide(both, side);
  return { reason: fullReason(c, dates, node, both[held].drivenBy, held), held };
}

/** A date that follows from the other one, by the duration or by the work of people, is held there. */
function heldSide(reasons: DateReasons, side: Side): Side {
  const { kind } = reasons[side].drivenBy;
  const other = side === "start" ? "finish" : "start";
  const follows = kind === "duration" || (side === "finish" && kind === "resource");
  return follows && reasons[other].drivenBy.kind !== "duration" ? other : side;
}

function fullReason(c: CompiledPlan, dates: ForwardDates, node: number, driver: DrivenBy, side: Side): Reason | null {
  const activity = c.activities[c.activityOf[node] as number] as Activity;
  const start = dates.start[node] as number;
  const finish = dates.finish[node] as number;
  switch (driver.kind) {
    case "projectStart":
      return { kind: "projectStart", date: dates.floor };
    case "projectFinish":
      return { kind: "projectFinish", date: c.finish };
    case "dependency": {
      const found = linksInto(c, node).find(
        (link) => c.plan.dependencies[c.linkDependency[link] as number]?.id === driver.dependencyId,
      );
      return found === undefined ? spanReason(c, driver.dependencyId, activity.id) : linkReason(c, dates, found);
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
      return {
        kind: "actual",
        date: (side === "start" ? activity.actualStart : activity.actualFinish) ?? dates[side][node] ?? null,
      };
    case "dataDate":
      return { kind: "dataDate", date: c.dataDate };
    case "manual":
      return { kind: "manual", date: side === "start" ? start : finish };
    case "external":
      return { kind: "external", date: side === "start" ? start : finish };
    case "expectedFinish":
      return { kind: "expectedFinish", date: activity.expectedFinish ?? finish };
    case "duration":
      return null;
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

/** What spans its links moves with the other end of one of them, whichever way that leads (LOE-1). */
function spanReason(c: CompiledPlan, dependencyId: string, id: string): Reason | null {
  const dependency = c.plan.dependencies.find((each) => each.id === dependencyId);
  if (!dependency) return null;
  const { predecessorId, successorId } = dependency;
  return { kind: "span", dependencyId, activityId: predecessorId === id ? successorId : predecessorId };
}
