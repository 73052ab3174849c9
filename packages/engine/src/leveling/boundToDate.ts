import type { Activity } from "../schedule/plan.ts";

/** What stands where its date says, or as late as it can: a delay would not move it. */
const BOUND: ReadonlySet<string> = new Set(["MSO", "MFO", "mandatoryStart", "mandatoryFinish", "ALAP"]);

/** Whether an activity stays because of its constraint (LVL-17). */
export function isBoundToDate({ constraint }: Pick<Activity, "constraint">): boolean {
  return BOUND.has(constraint?.type ?? "ASAP");
}

/** Whether an activity stands where it stands whatever is leveled: bound to a date, begun, manual, of another plan or split (LVL-17). */
export function isStaying(activity: Activity): boolean {
  const { mode, external, actualStart, parts } = activity;
  return (
    isBoundToDate(activity) || mode === "manual" || external != null || actualStart != null || (parts?.length ?? 0) > 1
  );
}
