import type { Resource } from "../schedule/plan.ts";
import type { Minutes } from "../units/time.ts";

/** What of an activity costs money beside its assignments. Money is whole minor units of one currency. */
export interface CostedActivity {
  id: string;
  parentId: string | null;
  active: boolean;
  /** null costs nothing. */
  fixedCost: number | null;
  /** Planned work where nobody is assigned; null when not stated. */
  work: Minutes | null;
  /** Scheduled duration, which says the work of assignments that state none. */
  duration: Minutes;
}

export interface CostedAssignment {
  activityId: string;
  kind: Resource["kind"];
  units: number;
  work: Minutes | null;
  /** Minor units per hour of work, per unit of material, or the amount of a cost; null is not known and counts as nothing. */
  rate: number | null;
}

export interface ActivityCost {
  /** Minutes of effort. */
  work: Minutes;
  /** Minor units. */
  cost: number;
}

/** Work and cost of every activity by its id, summaries with all below them (CST-1 … CST-5). Linear. */
export function planCosts(
  activities: readonly CostedActivity[],
  assignments: readonly CostedAssignment[],
): Map<string, ActivityCost> {
  const own = new Map(activities.map((activity) => [activity.id, { work: 0, cost: activity.fixedCost ?? 0 }]));
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  const staffed = new Set<string>();
  for (const assignment of assignments) {
    const activity = byId.get(assignment.activityId);
    const total = own.get(assignment.activityId);
    if (!activity || !total) continue;
    if (assignment.kind === "work") {
      staffed.add(activity.id);
      total.work += workOf(assignment, activity);
    }
    total.cost += assignmentCost(assignment, activity.duration);
  }
  for (const { id, work } of activities) {
    const total = own.get(id);
    if (total && !staffed.has(id)) total.work += work ?? 0;
  }
  return summedUp(activities, own);
}

/** Money one assignment costs, to the nearest minor unit, halves away from zero (CST-1 … CST-3). */
export function assignmentCost(
  assignment: Pick<CostedAssignment, "kind" | "units" | "work" | "rate">,
  duration: Minutes,
): number {
  const { kind, units, rate } = assignment;
  if (rate === null) return 0;
  const amount = kind === "work" ? (workOf(assignment, { duration }) * rate) / 60 : units * rate;
  return Math.sign(amount) * Math.round(Math.abs(amount));
}

function workOf(
  { work, units }: Pick<CostedAssignment, "work" | "units">,
  { duration }: Pick<CostedActivity, "duration">,
): Minutes {
  return work ?? Math.round(duration * units);
}

/** Adds what lies below to every summary; a loop of parents, which is no outline, is left as it is. */
function summedUp(
  activities: readonly CostedActivity[],
  own: ReadonlyMap<string, ActivityCost>,
): Map<string, ActivityCost> {
  const children = new Map<string, string[]>();
  for (const { id, parentId, active } of activities) {
    if (parentId === null || !active) continue;
    const siblings = children.get(parentId);
    if (siblings) siblings.push(id);
    else children.set(parentId, [id]);
  }
  const totals = new Map<string, ActivityCost>();
  for (const id of deepestFirst(activities)) {
    const total = { ...(own.get(id) ?? { work: 0, cost: 0 }) };
    for (const child of children.get(id) ?? []) {
      const below = totals.get(child);
      if (!below) continue;
      total.work += below.work;
      total.cost += below.cost;
    }
    totals.set(id, total);
  }
  return totals;
}

function deepestFirst(activities: readonly CostedActivity[]): string[] {
  const parents = new Map(activities.map(({ id, parentId }) => [id, parentId]));
  const levels = new Map<string, number>();
  for (const { id } of activities) {
    const path = new Set<string>();
    let at: string | null = id;
    while (at !== null && parents.has(at) && !levels.has(at) && !path.has(at)) {
      path.add(at);
      at = parents.get(at) ?? null;
    }
    let level = (at === null ? undefined : levels.get(at)) ?? 0;
    for (const each of [...path].reverse()) levels.set(each, ++level);
  }
  return activities.map(({ id }) => id).sort((a, b) => (levels.get(b) ?? 0) - (levels.get(a) ?? 0));
}
