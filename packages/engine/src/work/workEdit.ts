import { contourShare } from "../schedule/contours.ts";
import type { Activity, Assignment, Resource, TaskType } from "../schedule/plan.ts";
import type { Minutes } from "../units/time.ts";

/** What of an activity says how duration, work and units follow from each other. */
export type WorkFields = Pick<Activity, "duration" | "taskType" | "effortDriven" | "work">;

/** An assignment as these rules see it; `kind` of its resource, for only people's work has a duration. */
export type AssignedWork = Pick<Assignment, "id" | "units" | "work" | "actualWork" | "remainingWork" | "contour"> & {
  kind?: Resource["kind"]; // "work"
};

/** What an edit makes of an activity and its assignments: only what changes is named (WRK-1 … WRK-6). */
export interface WorkChange {
  activity: Partial<Pick<Activity, "duration" | "work">>;
  assignments: readonly { id: string; units?: number; work?: Minutes; remainingWork?: Minutes }[];
}

type AssignmentChange = WorkChange["assignments"][number];

const isLabour = ({ kind }: AssignedWork) => kind === undefined || kind === "work";
/** Units a person works on the average over the assignment. */
const pace = ({ units, contour }: AssignedWork) => units * contourShare(contour);
const typeOf = ({ taskType }: WorkFields): TaskType => taskType ?? "fixedUnits";

/** An assignment with so much work; what remains is what is not done of it. */
function worked({ id, actualWork, remainingWork }: AssignedWork, work: number): AssignmentChange {
  const minutes = Math.max(0, Math.round(work));
  return {
    id,
    work: minutes,
    ...(typeof remainingWork === "number" && { remainingWork: Math.max(0, minutes - (actualWork ?? 0)) }),
  };
}

/** The work stated, else what the duration gives. */
function workOf(assignment: AssignedWork, duration: Minutes): number {
  return assignment.work ?? pace(assignment) * duration;
}

/** The duration that the longest of the assignments needs, null where none says. */
function durationOf(assigned: readonly AssignedWork[], workBy: (assignment: AssignedWork) => number): Minutes | null {
  let longest: number | null = null;
  for (const assignment of assigned)
    if (isLabour(assignment) && pace(assignment) > 0)
      longest = Math.max(longest ?? 0, Math.round(workBy(assignment) / pace(assignment)));
  return longest;
}

function totalWork(assigned: readonly AssignedWork[], workBy: (assignment: AssignedWork) => number): Minutes {
  return assigned.reduce((sum, one) => sum + (isLabour(one) ? Math.max(0, Math.round(workBy(one))) : 0), 0);
}

/** Another duration: fixed work is done with other units, all else becomes more or less work (WRK-1). */
export function changeDuration(activity: WorkFields, assigned: readonly AssignedWork[], duration: Minutes): WorkChange {
  const labour = assigned.filter(isLabour);
  if (duration === activity.duration || labour.length === 0) return { activity: { duration }, assignments: [] };
  const isScaled = activity.duration > 0;
  if (typeOf(activity) === "fixedWork" && isScaled && duration > 0)
    return {
      activity: { duration },
      assignments: labour.map(({ id, units }) => ({ id, units: (units * activity.duration) / duration })),
    };
  const workBy = (one: AssignedWork) =>
    isScaled ? (workOf(one, activity.duration) / activity.duration) * duration : pace(one) * duration;
  const stated = labour.filter(({ work }) => work !== null);
  return {
    activity: { duration, ...(stated.length > 0 && { work: totalWork(labour, workBy) }) },
    assignments: stated.map((one) => worked(one, workBy(one))),
  };
}

/** Other work of the whole, shared out as before: of a fixed duration the units change, else the duration (WRK-2). */
export function changeWork(activity: WorkFields, assigned: readonly AssignedWork[], work: Minutes): WorkChange {
  const labour = assigned.filter(isLabour);
  const before = labour.reduce((sum, one) => sum + workOf(one, activity.duration), 0);
  const paces = labour.reduce((sum, one) => sum + pace(one), 0);
  const share = (one: AssignedWork) =>
    before > 0
      ? workOf(one, activity.duration) / before
      : paces > 0
        ? pace(one) / paces
        : 1 / Math.max(1, labour.length);
  const shares = new Map(labour.map((one) => [one.id, share(one) * work]));
  const workBy = ({ id }: AssignedWork) => shares.get(id) ?? 0;
  const assignments = labour.map((one) => worked(one, workBy(one)));
  if (typeOf(activity) === "fixedDuration")
    return {
      activity: { work },
      assignments: assignments.map((change, i) => ({ ...change, ...unitsFor(labour[i], change, activity.duration) })),
    };
  const duration = durationOf(labour, workBy);
  return { activity: { work, ...(duration !== null && { duration }) }, assignments };
}

/** The units that do this work in the duration. */
function unitsFor(one: AssignedWork | undefined, { work }: AssignmentChange, duration: Minutes): { units?: number } {
  if (!one || duration <= 0 || work === undefined) return {};
  return { units: work / (duration * contourShare(one.contour)) };
}

/** Other work of one assignment: of a fixed duration its units change, else the duration (WRK-3). */
export function changeAssignedWork(
  activity: WorkFields,
  assigned: readonly AssignedWork[],
  { id, work }: { id: string; work: Minutes },
): WorkChange {
  const own = assigned.find((one) => one.id === id);
  if (!own || !isLabour(own)) return { activity: {}, assignments: own ? [worked(own, work)] : [] };
  const workBy = (one: AssignedWork) => (one.id === id ? work : workOf(one, activity.duration));
  const change = worked(own, work);
  const total = { work: totalWork(assigned, workBy) };
  if (typeOf(activity) === "fixedDuration")
    return { activity: total, assignments: [{ ...change, ...unitsFor(own, change, activity.duration) }] };
  const duration = durationOf(assigned, workBy);
  return { activity: { ...total, ...(duration !== null && { duration }) }, assignments: [change] };
}

/** Other units of one assignment: of a fixed duration its work changes, else the duration (WRK-4). */
export function changeUnits(
  activity: WorkFields,
  assigned: readonly AssignedWork[],
  { id, units }: { id: string; units: number },
): WorkChange {
  const own = assigned.find((one) => one.id === id);
  if (!own) return { activity: {}, assignments: [] };
  if (!isLabour(own) || !(units > 0) || own.work === null) return { activity: {}, assignments: [{ id, units }] };
  const after = assigned.map((one) => (one.id === id ? { ...one, units } : one));
  if (typeOf(activity) === "fixedDuration") {
    const work = own.units > 0 ? (own.work / own.units) * units : units * contourShare(own.contour) * activity.duration;
    const workBy = (one: AssignedWork) => (one.id === id ? work : workOf(one, activity.duration));
    return { activity: { work: totalWork(after, workBy) }, assignments: [{ ...worked(own, work), units }] };
  }
  const duration = durationOf(after, (one) => workOf(one, activity.duration));
  return { activity: duration === null ? {} : { duration }, assignments: [{ id, units }] };
}
