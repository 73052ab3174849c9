import type { Activity } from "../schedule/plan.ts";
import { type Minutes, MINUTES_PER_DAY } from "../units/time.ts";
import { type Recurrence, recurrenceDays } from "./recurrenceDays.ts";

export interface RecurringActivity {
  /** The summary of the occurrences; its calendar is theirs. */
  summary: Activity;
  recurrence: Recurrence;
  duration: Minutes;
  /** Minutes after midnight at which each may start. */
  timeOfDay: Minutes;
  /** Id of each occurrence, counted from 1. */
  idOf: (occurrence: number) => string;
}

/** The occurrences of a recurring activity as activities below its summary, each held to its day (REC-2). */
export function recurringActivities({ summary, recurrence, duration, timeOfDay, idOf }: RecurringActivity): Activity[] {
  return recurrenceDays(recurrence).map((day, index) => ({
    id: idOf(index + 1),
    name: `${summary.name} ${index + 1}`,
    parentId: summary.id,
    kind: duration === 0 ? "milestone" : "task",
    duration,
    calendarId: summary.calendarId,
    constraint: { type: "SNET", date: day * MINUTES_PER_DAY + timeOfDay },
  }));
}
