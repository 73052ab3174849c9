import type { Estimate, Finding, Instant, Minutes, Plan } from "@gantry/engine";

export type FormatName = "mspdi" | "xer" | "pmxml" | "protrack";

/** A value of a code: "Phase": "P1", described as "Preparation". */
export interface DocumentCode {
  type: string;
  value: string;
  name: string;
}

/** What a work item says beside what the engine schedules; same order and ids as `plan.activities`. */
export interface DocumentItem {
  id: string;
  /** Stable across exports of the same plan (MSPDI GUID or UID, XER guid or task_id); what re-import matches by. */
  externalId: string;
  /** Key shown in the source (XER task_code); null where the source has none. */
  code: string | null;
  wbsCode: string | null;
  /** 1 at the top. */
  outlineLevel: number;
  notes: string | null;
  /** The duration is a guess. */
  estimated: boolean;
  /** Values of the codes that the source sorts and groups by (Primavera's activity codes). */
  codes: readonly DocumentCode[];
  /** Minor units of the document's currency; null where the source states none. */
  fixedCost: number | null;
}

export interface DocumentResource {
  id: string;
  externalId: string;
  name: string;
  email: string | null;
  /** Minor units of the document's currency an hour, of a material a unit; null where the source states none. */
  costRate: number | null;
}

/** What one activity was to be when a baseline was taken. */
export interface DocumentBaselineItem {
  /** Id in `plan.activities`; null for one that is in the plan no more. */
  activityId: string | null;
  name: string;
  code: string | null;
  wbsCode: string | null;
  start: Instant | null;
  finish: Instant | null;
  /** Working minutes, of an elapsed activity clock minutes. */
  duration: Minutes | null;
  work: Minutes | null;
  /** Minor units of the document's currency. */
  cost: number | null;
  fixedCost: number | null;
}

/** What one assignment was to be when a baseline was taken. */
export interface DocumentBaselineAssignment {
  assignmentId: string;
  start: Instant | null;
  finish: Instant | null;
  work: Minutes | null;
  cost: number | null;
}

/** What the plan was to be at some moment, as the source product kept it. */
export interface DocumentBaseline {
  /** Number in MSPDI ("0" to "10"), id of the baseline project in Primavera. */
  id: string;
  name: string;
  /** The source compares with this one unless told otherwise. */
  isDefault: boolean;
  capturedAt: Instant | null;
  items: readonly DocumentBaselineItem[];
  assignments: readonly DocumentBaselineAssignment[];
}

/** Dates the source product computed and stored. A null says the file stores none (summaries often, P6 after completion). */
export interface StoredDates {
  activityId: string;
  earlyStart: Instant | null;
  earlyFinish: Instant | null;
  lateStart: Instant | null;
  lateFinish: Instant | null;
  totalFloat: Minutes | null;
  critical: boolean | null;
}

/** Where an activity stood at a status date. */
export interface TrackedActivity {
  activityId: string;
  actualStart: Instant | null;
  actualFinish: Instant | null;
  actualDuration: Minutes;
  /** As it was then reckoned. */
  remainingDuration: Minutes;
  /** 0 to 1, of its work. */
  percentComplete: number;
  /** Minor units of the document's currency; null where it cannot be told. */
  actualCost: number | null;
}

/** A state the project was seen in, as the source product kept it. */
export interface TrackingPeriod {
  name: string;
  dataDate: Instant;
  activities: readonly TrackedActivity[];
}

/** One line of the import preview: something of the file that is approximated or left out, and where it stands. */
export interface ReportLine {
  /** Stable kind, e.g. "mspdi.task.customField". */
  code: string;
  effect: "approximated" | "dropped";
  message: string;
  /** How often, and the first place (line in the file, element path). */
  count: number;
  line: number | null;
  path: string | null;
}

/** One plan read from a file, whole: what is scheduled, what is said beside it, what the source stored, what did not fit. */
export interface PlanDocument {
  format: FormatName;
  title: string;
  externalId: string | null;
  /** Short name that the source shows beside the title (Primavera's project id); null where there is none. */
  code: string | null;
  /** ISO 4217; null when not stated. */
  currency: string | null;
  plan: Plan;
  items: readonly DocumentItem[];
  resources: readonly DocumentResource[];
  stored: readonly StoredDates[];
  /** The default one first. */
  baselines: readonly DocumentBaseline[];
  /** Earlier states by their dates, the last one being the plan's; left out where the format keeps none. */
  tracking?: readonly TrackingPeriod[];
  /** Uncertainty of durations that the file states; left out where the format has none. */
  estimates?: readonly Estimate[];
  report: readonly ReportLine[];
  findings: readonly Finding[];
}
