/** What the worker is asked: the schedule of one project, anew. */
export interface ComputationRequest {
  orgId: string;
  projectId: string;
}

/** What it answers. */
export type ComputationResult =
  /** `awakens`: other projects wait for what moved, and were asked for. */
  | { status: "computed"; announcement: ScheduleAnnouncement; awakens: boolean }
  /** Somebody else computes it just now, or there was nothing to do. */
  | { status: "skipped" }
  | { status: "failed"; message: string };

export interface ScheduleAnnouncement {
  projectId: string;
  revision: number;
  cursor: string;
  finish: string | null;
  changed: number;
}

/** Minutes from the epoch; what `work_item_schedules` holds of one work item. */
export interface ScheduleRow {
  work_item_id: string;
  start: number | null;
  finish: number | null;
  early_start: number | null;
  early_finish: number | null;
  late_start: number | null;
  late_finish: number | null;
  total_float: number | null;
  free_float: number | null;
  critical: boolean | null;
  duration: number | null;
}
