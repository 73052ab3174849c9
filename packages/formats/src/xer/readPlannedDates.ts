import type { Instant } from "@gantry/engine";
import type { DocumentBaseline, DocumentBaselineItem } from "../document/planDocument.ts";
import type { XerTask } from "./readTasks.ts";
import type { XerRow, XerTable } from "./xerTables.ts";
import { dateField, hoursField } from "./xerValues.ts";

/** Id of the baseline that a plan's own planned dates are. */
export const PLANNED_DATES = "planned";

/** A date that is not stated is not another one. */
function isOther(planned: Instant | null, now: Instant | null | undefined): boolean {
  return planned !== null && typeof now === "number" && planned !== now;
}

/**
 * The dates that Primavera keeps as planned beside the current ones, and compares with where no baseline is assigned. They say
 * something where they differ from the dates the plan has, as they do once it has moved, or where the project bears the day on
 * which its baseline was set.
 */
export function readPlannedDates(
  table: XerTable,
  rows: readonly XerRow[],
  { tasks, isBaseline }: { tasks: ReadonlyMap<string, XerTask>; isBaseline: boolean },
): DocumentBaseline | null {
  let differ = false;
  const items: DocumentBaselineItem[] = [];
  for (const row of rows) {
    const task = tasks.get(table.get(row, "task_id") ?? "");
    const start = dateField(table, row, "target_start_date");
    const finish = dateField(table, row, "target_end_date");
    if (!task || (start === null && finish === null)) continue;
    const { activity, item, stored } = task;
    const isDone = (activity.actualFinish ?? null) !== null;
    const now = {
      start: activity.actualStart ?? stored.earlyStart,
      finish: isDone ? activity.actualFinish : stored.earlyFinish,
    };
    if (isOther(start, now.start) || isOther(finish, now.finish)) differ = true;
    items.push({
      activityId: activity.id,
      name: activity.name,
      code: item.code,
      wbsCode: item.wbsCode,
      start,
      finish,
      duration: hoursField(table, row, "target_drtn_hr_cnt"),
      work: activity.work ?? null,
      cost: null,
      fixedCost: null,
    });
  }
  if (!differ && !isBaseline) return null;
  return { id: PLANNED_DATES, name: "Planned dates", isDefault: false, capturedAt: null, items, assignments: [] };
}
