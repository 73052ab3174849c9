import { openPlan, type Plan, type PlanEdit, schedulePlan, type ScheduledActivity } from "@gantry/engine";
import { randomEdit, seededNumbers } from "@gantry/testkit";

/** Where an open plan came to differ from scheduling it from scratch. */
export interface Disagreement {
  plan: string;
  seed: number;
  step: number;
  edit: PlanEdit;
  what: string;
}

/** The first of two lists' items that differ, told; null where they are the same. */
function difference(ours: readonly unknown[], theirs: readonly unknown[]): string | null {
  if (ours.length !== theirs.length) return `${ours.length} instead of ${theirs.length}`;
  for (let i = 0; i < ours.length; i++) {
    const [a, b] = [JSON.stringify(ours[i]), JSON.stringify(theirs[i])];
    if (a !== b) return `${a} instead of ${b}`;
  }
  return null;
}

const byId = (a: ScheduledActivity, b: ScheduledActivity) => (a.id < b.id ? -1 : 1);

/**
 * Edits an open plan at random and compares after each edit, to the last field: its schedule with one from scratch, and what
 * the changes it told add up to. Null when all agree.
 */
export function editSession(name: string, plan: Plan, seed: number, edits: number): Disagreement | null {
  const random = seededNumbers(seed);
  const live = openPlan(plan);
  const told = new Map(live.schedule.activities.map((activity) => [activity.id, activity]));
  for (let step = 0; step < edits; step++) {
    const edit = randomEdit(live.plan, random, step);
    const change = live.edit([edit]);
    const fresh = schedulePlan(live.plan);
    for (const id of change.removed) told.delete(id);
    for (const activity of change.changed) told.set(activity.id, activity);
    const { activities, findings, projectStart, projectFinish } = live.schedule;
    const what =
      difference([projectStart, projectFinish], [fresh.projectStart, fresh.projectFinish]) ??
      difference(activities, fresh.activities) ??
      difference([...told.values()].sort(byId), fresh.activities.toSorted(byId)) ??
      difference(findings, fresh.findings);
    if (what !== null) return { plan: name, seed, step, edit, what };
  }
  return null;
}
