import type { Activity, Plan } from "../schedule/plan.ts";
import { isBoundToDate } from "./boundToDate.ts";
import type { LevelingActivity, LevelingProblem, Splitting } from "./levelingProblem.ts";

/**
 * The same problem of a plan where what may move may also pause (LVL-30). What is split today and not begun may move then too. Work counted by the
 * clock and milestones do not pause, and nothing where parts say nothing about dates.
 */
export function withSplitting(problem: LevelingProblem, plan: Plan, splitting: Splitting | null): LevelingProblem {
  if (splitting === null || plan.conventions.progress !== "actual") return problem;
  const rows = new Map(plan.activities.map((activity) => [activity.id, activity]));
  return {
    ...problem,
    activities: problem.activities.map((activity): LevelingActivity => {
      const row = rows.get(activity.id);
      if (!row || activity.calendarId === null || activity.duration === 0) return activity;
      if (activity.fixed === null) return { ...activity, splitting };
      return isHeldBySplit(row) ? { ...activity, fixed: null, duration: row.duration, splitting } : activity;
    }),
  };
}

/** It stays for being split alone. */
function isHeldBySplit(row: Activity): boolean {
  const { parts, mode, external, actualStart } = row;
  if ((parts?.length ?? 0) < 2 || mode === "manual" || external != null || actualStart != null) return false;
  return !isBoundToDate(row);
}
