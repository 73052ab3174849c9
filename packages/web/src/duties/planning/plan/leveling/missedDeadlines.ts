import type { Schedule } from "@gantry/engine";

/** How many rows are done after their deadline. */
export function missedDeadlines({ findings }: Pick<Schedule, "findings">): number {
  return findings.filter(({ code }) => code === "activity.deadlineMissed").length;
}
