import type { Plan, Schedule, ScheduledActivity } from "@gantry/engine";
import type { ScheduleRow } from "./computation.ts";

/** One item that a computation moved; minutes from the epoch and working minutes. */
export interface StoredMove {
  id: string;
  start: [number | null, number | null];
  finish: [number | null, number | null];
  float: [number | null, number | null];
  /** The item that drives it, where that one moved as well: the next step towards what was edited. */
  via: string | null;
}

/** More moved items than these are counted, not kept. */
const MOST = 500;

/** Items whose dates differ from the stored ones, the largest move first (WHY-8). What is new moves nothing. */
export function movesOf(
  plan: Plan,
  stored: readonly ScheduleRow[],
  { activities }: Schedule,
): { count: number; items: StoredMove[] } {
  const before = new Map(stored.map((row) => [row.work_item_id, row]));
  const moved = activities.flatMap((activity) => {
    const was = before.get(activity.id);
    return was && (was.start !== activity.start || was.finish !== activity.finish) ? [{ activity, was }] : [];
  });
  if (moved.length === 0) return { count: 0, items: [] };
  const ids = new Set(moved.map(({ activity }) => activity.id));
  const parents = new Map(plan.activities.map(({ id, parentId }) => [id, parentId]));
  const predecessors = new Map(plan.dependencies.map(({ id, predecessorId }) => [id, predecessorId]));
  const size = ({ activity, was }: (typeof moved)[number]) =>
    Math.max(Math.abs((activity.finish ?? 0) - (was.finish ?? 0)), Math.abs((activity.start ?? 0) - (was.start ?? 0)));
  const items = moved
    .sort((a, b) => size(b) - size(a) || (a.activity.id < b.activity.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ activity, was }): StoredMove => {
      const driver = driverOf(activity, predecessors) ?? spannedBy(activity);
      return {
        id: activity.id,
        start: [was.start, activity.start],
        finish: [was.finish, activity.finish],
        float: [was.total_float, activity.totalFloat],
        via: driver !== null && ids.has(driver) ? driver : null,
      };
    });
  return { count: moved.length, items };

  /** A summary moves with the child that its finish, else its start, comes from. */
  function spannedBy({ id, start, finish, drivenBy }: ScheduledActivity): string | null {
    if (drivenBy?.kind !== "children") return null;
    const children = moved.filter(({ activity }) => parents.get(activity.id) === id);
    const last = children.find(({ activity }) => activity.finish === finish);
    return (last ?? children.find(({ activity }) => activity.start === start))?.activity.id ?? null;
  }
}

function driverOf({ drivenBy }: ScheduledActivity, predecessors: ReadonlyMap<string, string>): string | null {
  if (drivenBy?.kind === "dependency") return predecessors.get(drivenBy.dependencyId) ?? null;
  return drivenBy?.kind === "parent" ? drivenBy.activityId : null;
}
