import type { ScheduledActivity } from "@gantry/engine";
import type { ScheduleRow } from "./computation.ts";

/** A computed activity as its table holds it. */
export function scheduleRowOf(activity: ScheduledActivity): ScheduleRow {
  return {
    work_item_id: activity.id,
    start: activity.start,
    finish: activity.finish,
    early_start: activity.earlyStart,
    early_finish: activity.earlyFinish,
    late_start: activity.lateStart,
    late_finish: activity.lateFinish,
    total_float: activity.totalFloat,
    free_float: activity.freeFloat,
    critical: activity.critical,
    duration: activity.duration,
  };
}

/** The computed rows that differ from those stored. */
export function movedRows(stored: readonly ScheduleRow[], computed: readonly ScheduleRow[]): ScheduleRow[] {
  const byId = new Map(stored.map((row) => [row.work_item_id, row]));
  return computed.filter((row) => {
    const before = byId.get(row.work_item_id);
    return !before || names.some((name) => before[name] !== row[name]);
  });
}

const names = [
  "start",
  "finish",
  "early_start",
  "early_finish",
  "late_start",
  "late_finish",
  "total_float",
  "free_float",
  "critical",
  "duration",
] as const;
