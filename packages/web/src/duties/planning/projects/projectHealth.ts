import { instantFromText, type ProjectRow } from "@gantry/records";

export type HealthState = "onTrack" | "late" | "overdue" | "unscheduled" | "resting";

export interface ProjectHealth {
  state: HealthState;
  /** Whole days past what was promised or past today, for "late" and "overdue". */
  days: number;
}

type Judged = Pick<ProjectRow, "state" | "finish" | "scheduleFrom" | "computedFinish" | "percentComplete">;

const MINUTES_PER_DAY = 1440;

/**
 * How a project stands, from its computed dates alone: past its required finish, past its own finish with work left, or neither.
 * `today` is project time in minutes. Projects that are not worked on (draft, on hold, done, cancelled) rest.
 */
export function projectHealth(project: Judged, today: number): ProjectHealth {
  if (project.state !== "active") return { state: "resting", days: 0 };
  const finish = project.computedFinish === null ? null : instantFromText(project.computedFinish);
  if (finish === null) return { state: "unscheduled", days: 0 };
  const required =
    project.finish === null || project.scheduleFrom === "finish" ? null : instantFromText(project.finish);
  if (required !== null && finish > required) return { state: "late", days: daysBetween(required, finish) };
  if (finish < today && (project.percentComplete ?? 0) < 1)
    return { state: "overdue", days: daysBetween(finish, today) };
  return { state: "onTrack", days: 0 };
}

function daysBetween(from: number, to: number): number {
  return Math.max(1, Math.ceil((to - from) / MINUTES_PER_DAY));
}
