import type { ConstraintType, DependencyType, LagUnit } from "../schedule/plan.ts";
import type { Instant, Minutes } from "../units/time.ts";

/** A link that holds its successor: what it takes of the predecessor and what it asks for after the lag. */
export interface LinkReason {
  kind: "dependency";
  dependencyId: string;
  predecessorId: string;
  type: DependencyType;
  lag: number;
  lagUnit: LagUnit;
  /** The predecessor's date that counts, and the same after the lag. */
  from: Instant;
  bound: Instant;
}

/** What holds one date, as data (WHY-1). */
export type Reason =
  | { kind: "projectStart"; date: Instant }
  | { kind: "projectFinish"; date: Instant | null }
  | LinkReason
  | { kind: "constraint"; type: ConstraintType; date: Instant | null }
  | { kind: "parent"; activityId: string }
  | { kind: "children"; activityId: string | null }
  | { kind: "actual"; date: Instant | null }
  | { kind: "dataDate"; date: Instant | null }
  | { kind: "manual"; date: Instant }
  | { kind: "expectedFinish"; date: Instant }
  /** Given by another plan. */
  | { kind: "external"; date: Instant }
  /** A level of effort: the other end of a link that it spans (LOE-1). */
  | { kind: "span"; dependencyId: string; activityId: string }
  | { kind: "resource"; resourceId: string }
  | { kind: "levelingDelay"; minutes: Minutes; elapsed: boolean; after: LinkReason | null };

/** A run of days without work, with the calendar's word for it where it has one. Half-open day numbers. */
export interface IdleDays {
  name: string | null;
  from: number;
  to: number;
}

/** Time without work between what a reason asks for and the date that came of it (WHY-4). */
export interface Wait {
  /** "calendar": of the activity. "resource": of the people on it. */
  of: "calendar" | "resource";
  calendarId: string;
  /** Whose time is missing, where people's calendars count. */
  resourceIds: readonly string[];
  from: Instant;
  to: Instant;
  idle: readonly IdleDays[];
}

/** The way from an activity's start to its finish, where it lies on the chain. */
export interface WorkSpan {
  minutes: Minutes;
  elapsed: boolean;
  /** 0 to 1. */
  percentComplete: number;
  /** Named exceptions and other idle days within. */
  idle: readonly IdleDays[];
  /** People whose work or calendars say how long it takes; empty where the duration says it. */
  resourceIds: readonly string[];
}

/** Another link that would hold the date next, and how much earlier (working minutes of the activity; 0 holds it too) (WHY-5). */
export interface OtherDriver {
  link: LinkReason;
  earlier: Minutes;
}

export type Side = "start" | "finish";

/** One step of the way back from a date to what it rests on. */
export interface ExplanationStep {
  activityId: string;
  /** The date this step is about. */
  side: Side;
  start: Instant | null;
  finish: Instant | null;
  /** The date that the reason holds; where it is the other side, `work` leads there. */
  held: Side;
  reason: Reason | null;
  work: WorkSpan | null;
  wait: Wait | null;
  others: readonly OtherDriver[];
  /** The activity the next step tells of; null where the chain ends. */
  nextActivityId: string | null;
}

/** Something that could be changed to have the date earlier (WHY-6). */
export interface Improvement {
  kind: "constraint" | "shorten" | "lag" | "levelingDelay" | "manual" | "wait";
  activityId: string;
  /** Set for "lag". */
  dependencyId: string | null;
  /** Working minutes there are to win at that place; null where the data do not bound it. */
  most: Minutes | null;
}

/** Why an activity stands where it does: itself first, then what drives it, and so on to the root (WHY-2). */
export interface Explanation {
  activityId: string;
  side: Side;
  steps: readonly ExplanationStep[];
  improvements: readonly Improvement[];
  /** Working minutes after which another chain holds the date: what can be won on this one alone; null where nothing else would. */
  untilNext: Minutes | null;
}
