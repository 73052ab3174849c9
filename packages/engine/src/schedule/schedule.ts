import type { Finding } from "../units/finding.ts";
import type { Instant, Minutes } from "../units/time.ts";

/** What holds an early start (or, for ALAP and backward schedules, a late finish) where it is. */
export type DrivenBy =
  | { kind: "projectStart" }
  | { kind: "projectFinish" }
  | { kind: "dependency"; dependencyId: string }
  | { kind: "constraint" }
  | { kind: "parent"; activityId: string } // a constraint or link on an enclosing summary
  | { kind: "children" } // a summary: its first child
  | { kind: "actual" }
  | { kind: "dataDate" }
  | { kind: "manual" }
  | { kind: "resource"; resourceId: string }
  | { kind: "levelingDelay" }
  | { kind: "external" } // given by another plan
  | { kind: "expectedFinish" }
  | { kind: "duration" }; // the activity's other end, and how long it lasts

/** Computed values of one activity. Instants are half-open and in project time; a null date could not be computed (a loop). */
export interface ScheduledActivity {
  id: string;
  /** The dates the plan is worked by: early for ASAP, late for ALAP, typed for manual, actual where there is progress. */
  start: Instant | null;
  finish: Instant | null;
  earlyStart: Instant | null;
  earlyFinish: Instant | null;
  lateStart: Instant | null;
  lateFinish: Instant | null;
  /** Working minutes on the activity's calendar; may be negative; null where dates are. */
  totalFloat: Minutes | null;
  freeFloat: Minutes | null;
  critical: boolean;
  duration: Minutes;
  drivenBy: DrivenBy | null;
}

export interface Schedule {
  /** In the order of the plan's activities. */
  activities: readonly ScheduledActivity[];
  projectStart: Instant | null;
  projectFinish: Instant | null;
  findings: readonly Finding[];
}
