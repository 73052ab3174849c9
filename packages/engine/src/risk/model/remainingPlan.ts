import type { CompiledCalendar } from "../../calendar/compiledCalendar.ts";
import { isExternal } from "../../schedule/checkPlan.ts";
import { compilePlan } from "../../schedule/compilePlan.ts";
import type { CompiledPlan } from "../../schedule/compiledPlan.ts";
import { LATE, LEAF } from "../../schedule/compiledPlan.ts";
import { remainingDuration } from "../../schedule/placeProgressed.ts";
import type {
  Activity,
  Constraint,
  Conventions,
  Dependency,
  DependencyType,
  Plan,
  PlanProject,
} from "../../schedule/plan.ts";
import { runSchedule, type ScheduleRun } from "../../schedule/scheduleRun.ts";
import type { Instant } from "../../units/time.ts";

/** A plan as it stands: compiled, with its planned dates. */
export interface PlanAsScheduled {
  compiled: CompiledPlan;
  run: ScheduleRun;
}

export function asScheduled(plan: Plan): PlanAsScheduled {
  const compiled = compilePlan(plan);
  return { compiled, run: runSchedule(compiled) };
}

/** Criticality is against the project's own finish; dates that were promised hold nothing back (MC-1). */
function remainingConventions(stated: Conventions): Conventions {
  return {
    ...stated,
    pinConstraints: false,
    constraintsBeforeStart: false,
    startToFinishMinute: false,
    deadlinesBoundFloat: false,
    floatFromProjectFinish: true,
    openEndsCritical: false,
    criticalBy: "totalFloat",
    criticalFloatLimit: 0,
    totalFloat: "smallest",
  };
}

/** "Must" and "no later than" cannot hold work that comes late: what is left of them is "no earlier than" (MC-1). */
function remainingConstraint(constraint: Constraint | null | undefined): Constraint | null {
  if (!constraint || constraint.date === null) return null;
  switch (constraint.type) {
    case "SNET":
    case "MSO":
    case "mandatoryStart":
      return { type: "SNET", date: constraint.date };
    case "FNET":
    case "MFO":
    case "mandatoryFinish":
      return { type: "FNET", date: constraint.date };
    default:
      return null;
  }
}

/** Bounds that have become certain, by activity: what it may not start or finish before. */
type Bounds = Map<string, { start: Instant; finish: Instant }>;

function addBound(bounds: Bounds, id: string, side: "start" | "finish", instant: Instant): void {
  const bound = bounds.get(id) ?? { start: Number.NEGATIVE_INFINITY, finish: Number.NEGATIVE_INFINITY };
  bound[side] = Math.max(bound[side], instant);
  bounds.set(id, bound);
}

const isFinished = (activity: Activity) => typeof activity.actualFinish === "number";
const isStarted = (activity: Activity) => typeof activity.actualStart === "number" || isFinished(activity);
const isTyped = (activity: Activity) =>
  activity.mode === "manual" &&
  !isStarted(activity) &&
  typeof (activity.manualStart ?? activity.manualFinish) === "number";

function bounded(activity: Activity, bounds: Bounds): Pick<Activity, "constraint" | "secondConstraint"> {
  const start = [remainingConstraint(activity.constraint), remainingConstraint(activity.secondConstraint)];
  const bound = bounds.get(activity.id);
  const latest = (type: "SNET" | "FNET", more: Instant) =>
    start.reduce((most, one) => (one?.type === type ? Math.max(most, one.date as number) : most), more);
  const from = latest("SNET", bound?.start ?? Number.NEGATIVE_INFINITY);
  const until = latest("FNET", bound?.finish ?? Number.NEGATIVE_INFINITY);
  return {
    constraint: from > Number.NEGATIVE_INFINITY ? { type: "SNET", date: from } : { type: "ASAP", date: null },
    secondConstraint: until > Number.NEGATIVE_INFINITY ? { type: "FNET", date: until } : null,
  };
}

/** Where what remains of a started activity goes on: where it is to be resumed, and not before the data date. */
function resumesAt(
  { compiled: c, run }: PlanAsScheduled,
  activity: Activity,
  node: number,
): { from: Instant; remaining: number } {
  const calendar = c.calendar[node] as CompiledCalendar;
  const duration = c.duration[node] as number;
  const isSplit = duration !== activity.duration;
  const stated = remainingDuration(activity, duration);
  const done = Math.max(0, duration - stated);
  const from = activity.resume ?? calendar.advance(activity.actualStart as number, isSplit ? 0 : done);
  // The gaps of a split belong to what remains.
  const remaining = isSplit ? Math.max(0, calendar.workBetween(from, run.planned.finish[node] as number)) : stated;
  const dataDate = c.projects?.[c.activityOf[node] as number]?.dataDate ?? c.dataDate;
  return { from: dataDate === null ? from : Math.max(from, dataDate), remaining };
}

const CERTAIN: Partial<Activity> = {
  actualStart: null,
  actualFinish: null,
  percentComplete: 0,
  remainingDuration: null,
  resume: null,
  stop: null,
};

/** It lasts as its duration says, whoever is assigned. */
const OWN_LENGTH: Partial<Activity> = { taskType: "fixedDuration", ignoreResourceCalendars: true };

/** One activity as it stands in the network of what remains; null when nothing of it does. */
function remainingActivity(scheduled: PlanAsScheduled, index: number, bounds: Bounds): Activity | null {
  const { compiled: c, run } = scheduled;
  const activity = c.activities[index] as Activity;
  const node = c.startNode[index] as number;
  if (isExternal(activity)) return activity;
  const plain: Activity = {
    ...activity,
    deadline: null,
    mode: "automatic",
    parts: null,
    expectedFinish: null,
    // What has begun has waited.
    levelingDelay: isStarted(activity) ? 0 : (activity.levelingDelay ?? 0),
  };
  if (node < 0 || c.finishNode[index] !== node) return { ...plain, ...bounded(activity, bounds) };
  const isPast = c.plan.conventions.progress === "actual";
  const { start, finish } = { start: run.planned.start[node] as number, finish: run.planned.finish[node] as number };
  const calendar = c.calendar[node] as CompiledCalendar;
  if (isPast && isFinished(activity)) return null;
  if (isPast && isStarted(activity)) {
    const { from, remaining } = resumesAt(scheduled, activity, node);
    addBound(bounds, activity.id, "start", from);
    return { ...plain, ...CERTAIN, ...OWN_LENGTH, duration: remaining, ...bounded(activity, bounds) };
  }
  if (isTyped(activity)) {
    addBound(bounds, activity.id, "start", start);
    const typed = calendar.workBetween(start, finish);
    return { ...plain, ...OWN_LENGTH, duration: typed, ...bounded(activity, bounds) };
  }
  if ((c.mark[node] as number) & LATE) addBound(bounds, activity.id, "start", start);
  const expected = typeof activity.expectedFinish === "number" && isStarted(activity) && !isFinished(activity);
  const remaining = expected
    ? { remainingDuration: calendar.workBetween(run.early.start[node] as number, run.early.finish[node] as number) }
    : {};
  const duration = isPast ? { duration: c.duration[node] as number } : {};
  return { ...plain, ...duration, ...remaining, ...bounded(activity, bounds) };
}

/** Whether what remains of begun work waits for what a link asks (PRG-9). */
function waits(stated: Conventions, activity: Activity, type: DependencyType): boolean {
  if (isFinished(activity) || type === "FF" || type === "SF" || stated.outOfSequence === "progressOverride")
    return false;
  return stated.outOfSequence === "retainedLogic" || Boolean(activity.percentComplete);
}

/** Links as they bound what remains: those out of what has happened become dates, those into it fall away. */
function remainingLinks({ compiled: c, run }: PlanAsScheduled, bounds: Bounds): Dependency[] {
  const { plan, activities, indexById } = c;
  const isPast = plan.conventions.progress === "actual";
  const certain = new Set<number>();
  for (let link = 0; link < c.linkFrom.length; link++) {
    const index = c.linkDependency[link] as number;
    if (index < 0) continue;
    const { successorId, type } = plan.dependencies[index] as Dependency;
    const from = c.linkFrom[link] as number;
    const predecessor = activities[c.activityOf[from] as number] as Activity;
    const successor = activities[indexById.get(successorId) as number] as Activity;
    const isLeaf = c.role[c.linkTo[link] as number] === LEAF;
    if (isLeaf && (isTyped(successor) || (isPast && isStarted(successor) && !waits(plan.conventions, successor, type))))
      certain.add(index);
    const isFromStart = type === "SS" || type === "SF";
    if (!isPast || c.role[from] !== LEAF || !(isFinished(predecessor) || (isStarted(predecessor) && isFromStart)))
      continue;
    certain.add(index);
    const at = (isFromStart ? run.planned.start[from] : run.planned.finish[from]) as number;
    const bound = (c.linkCalendar[link] as CompiledCalendar).advance(at, c.linkLag[link] as number);
    addBound(bounds, successorId, type === "FF" || type === "SF" ? "finish" : "start", bound);
  }
  return plan.dependencies.filter((_, index) => !certain.has(index));
}

/** A project of several begins anew at its own data date (PRJ-1). */
function remainingProject(project: PlanProject, planDataDate: Instant | null): PlanProject {
  const dataDate = project.dataDate ?? planDataDate;
  if (dataDate === null) return { ...project, finish: null };
  return { ...project, finish: null, start: Math.max(project.start ?? dataDate, dataDate) };
}

/**
 * The plan of what remains, for drawing its durations (MC-1): what has happened is certain and gone from the network, work in
 * progress is what remains of it after the data date, nothing lies before the data date.
 */
export function remainingPlan(scheduled: PlanAsScheduled): Plan {
  const { compiled: c, run } = scheduled;
  const bounds: Bounds = new Map();
  const dependencies = remainingLinks(scheduled, bounds);
  const activities: Activity[] = [];
  for (let index = 0; index < c.activities.length; index++) {
    const activity = remainingActivity(scheduled, index, bounds);
    if (activity) activities.push(activity);
  }
  return {
    ...c.plan,
    start: Math.max(run.early.floor, c.dataDate ?? run.early.floor),
    finish: null,
    scheduleFrom: "start",
    ...(c.plan.projects ? { projects: c.plan.projects.map((project) => remainingProject(project, c.dataDate)) } : {}),
    activities,
    dependencies,
    conventions: remainingConventions(c.plan.conventions),
  };
}
