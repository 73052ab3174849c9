import { contourShare } from "../schedule/contours.ts";
import type { Minutes } from "../units/time.ts";
import { changeWork, type AssignedWork, type WorkChange, type WorkFields } from "./workEdit.ts";

const isLabour = ({ kind }: AssignedWork) => kind === undefined || kind === "work";

/** Whether people share a given amount of work instead of each bringing their own; fixed work always does (WRK-5). */
export function sharesEffort({ taskType, effortDriven }: WorkFields): boolean {
  return taskType === "fixedWork" || effortDriven === true;
}

function total(activity: WorkFields, assigned: readonly AssignedWork[]): Minutes {
  return assigned.reduce(
    (sum, one) =>
      sum + (isLabour(one) ? (one.work ?? Math.round(one.units * contourShare(one.contour) * activity.duration)) : 0),
    0,
  );
}

/** Work shared out by units; the activity's total stays. */
function shareOut(activity: WorkFields, assigned: readonly AssignedWork[], work: Minutes): WorkChange {
  return changeWork(
    activity,
    assigned.map((one) => ({ ...one, work: isLabour(one) ? 0 : one.work })),
    work,
  );
}

/** Only what differs from before is a change. */
function pruned(change: WorkChange, activity: WorkFields, assigned: readonly AssignedWork[]): WorkChange {
  const before = new Map(assigned.map((one) => [one.id, one]));
  const { duration, work } = change.activity;
  return {
    activity: {
      ...(duration !== undefined && duration !== activity.duration && { duration }),
      ...(work !== undefined && work !== activity.work && { work }),
    },
    assignments: change.assignments.filter((one) => {
      const old = before.get(one.id);
      return !old || (one.work ?? old.work) !== old.work || (one.units ?? old.units) !== old.units;
    }),
  };
}

/**
 * Somebody joins an activity. Where effort is shared, all work less, so that it lasts shorter (fixed duration: with fewer
 * units); else the newcomer brings work of their own. The first to join takes the activity's work (WRK-5).
 */
export function addAssignment(
  activity: WorkFields,
  assigned: readonly AssignedWork[],
  added: AssignedWork,
): WorkChange {
  const own = { units: added.units, id: added.id };
  if (!isLabour(added)) return { activity: {}, assignments: [{ ...own, work: added.work ?? 0 }] };
  const others = assigned.filter(isLabour);
  const all = [...assigned, added];
  const ownWork = added.work ?? Math.round(added.units * contourShare(added.contour) * activity.duration);
  if (others.length === 0) {
    if (added.work === null && typeof activity.work === "number" && activity.work > 0)
      return joined(shareOut(activity, all, activity.work), own);
    return { activity: { work: ownWork }, assignments: [{ ...own, work: ownWork }] };
  }
  if (sharesEffort(activity))
    return joined(pruned(shareOut(activity, all, total(activity, others)), activity, assigned), own);
  return { activity: { work: total(activity, others) + ownWork }, assignments: [{ ...own, work: ownWork }] };
}

/** A change with the newcomer's units in it. */
function joined(change: WorkChange, own: { id: string; units: number }): WorkChange {
  return { ...change, assignments: change.assignments.map((one) => (one.id === own.id ? { ...own, ...one } : one)) };
}

/** Somebody leaves: where effort is shared the others take their work over, else it leaves with them (WRK-6). */
export function removeAssignment(activity: WorkFields, assigned: readonly AssignedWork[], id: string): WorkChange {
  const others = assigned.filter((one) => one.id !== id);
  const left = others.filter(isLabour);
  if (left.length === assigned.filter(isLabour).length || left.length === 0) return { activity: {}, assignments: [] };
  if (sharesEffort(activity)) return pruned(shareOut(activity, others, total(activity, assigned)), activity, assigned);
  return { activity: { work: total(activity, left) }, assignments: [] };
}
