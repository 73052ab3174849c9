import type { Plan, Schedule, ScheduledActivity } from "@gantry/engine";

/** The critical activities that are work themselves, not summaries, by their start. */
export function criticalPath(plan: Plan, schedule: Schedule): ScheduledActivity[] {
  return schedule.activities
    .filter((dates, at) => dates.critical && dates.start !== null && plan.activities[at]?.kind !== "summary")
    .sort((a, b) => (a.start ?? 0) - (b.start ?? 0) || (a.finish ?? 0) - (b.finish ?? 0));
}
