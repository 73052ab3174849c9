import type { CalendarDefinition } from "../calendar/calendarDefinition.ts";
import type { Instant, Minutes } from "../units/time.ts";

export type DependencyType = "FS" | "SS" | "FF" | "SF";

/** Working lag counts on a calendar, elapsed lag on the clock, percent lag on the predecessor's duration. */
export type LagUnit = "working" | "elapsed" | "percent";

/** The eight date constraints (MS Project's names), plus Primavera's mandatory pair. */
export type ConstraintType =
  | "ASAP"
  | "ALAP"
  | "SNET"
  | "SNLT"
  | "FNET"
  | "FNLT"
  | "MSO"
  | "MFO"
  | "mandatoryStart"
  | "mandatoryFinish";

export type ActivityKind =
  | "task" // an ordinary activity
  | "milestone" // start milestone where the vendor distinguishes
  | "finishMilestone"
  | "summary" // spans its children
  | "levelOfEffort" // spans its logic, drives nothing
  | "wbsSummary"; // Primavera's activity that spans its WBS branch

export type TaskType = "fixedUnits" | "fixedDuration" | "fixedWork";

export type SchedulingMode = "automatic" | "manual";

/** How an assignment's work is spread over its time (RES-3). "contoured": by hand, so that only the activity's duration tells. */
export type WorkContour =
  | "flat"
  | "backLoaded"
  | "frontLoaded"
  | "doublePeak"
  | "earlyPeak"
  | "latePeak"
  | "bell"
  | "turtle"
  | "contoured";

/** Dates given from outside the plan; half-open. */
export interface ExternalDates {
  start: Instant;
  finish: Instant;
  /** The latest it may start and finish there, where what leads to it here is to be held by that. */
  lateStart?: Instant | null;
  lateFinish?: Instant | null;
}

/** A part of an activity that was split: half-open, project time. */
export interface WorkPart {
  start: Instant;
  finish: Instant;
}

export interface Constraint {
  type: ConstraintType;
  /** null only for ASAP and ALAP. */
  date: Instant | null;
}

/** The schedulable projection of a work item. Fields left out take the default named beside them. */
export interface Activity {
  id: string;
  name: string;
  /** Id of the enclosing summary; null at the top. */
  parentId: string | null;
  kind: ActivityKind;
  /** Planned duration: working minutes on the activity's calendar, or clock minutes when `elapsed`. */
  duration: Minutes;
  elapsed?: boolean; // false
  /** null takes the plan's calendar. */
  calendarId: string | null;
  mode?: SchedulingMode; // "automatic"
  /** Dates people typed for a manual activity; null lets the engine find them. */
  manualStart?: Instant | null;
  manualFinish?: Instant | null;
  constraint?: Constraint; // ASAP
  /** Primavera's second constraint. */
  secondConstraint?: Constraint | null;
  deadline?: Instant | null;
  active?: boolean; // true; an inactive activity is dated but moves nothing
  taskType?: TaskType; // "fixedUnits"
  effortDriven?: boolean; // false
  /** Planned work over all assignments, minutes; null when not stated. */
  work?: Minutes | null;
  ignoreResourceCalendars?: boolean; // false
  /** Delay by levelling, working minutes unless `levelingDelayElapsed`. */
  levelingDelay?: Minutes;
  levelingDelayElapsed?: boolean;
  // progress
  actualStart?: Instant | null;
  actualFinish?: Instant | null;
  /** 0 to 1, of duration. */
  percentComplete?: number;
  /** 0 to 1. */
  physicalPercentComplete?: number | null;
  actualDuration?: Minutes | null;
  remainingDuration?: Minutes | null;
  stop?: Instant | null; // progress is recorded up to here
  resume?: Instant | null; // remaining work goes on from here
  expectedFinish?: Instant | null; // Primavera
  /** Worked and planned parts where a split interrupts the activity; null or empty: one part. */
  parts?: readonly WorkPart[] | null;
  /** Higher goes first in levelling; 500 is ordinary. */
  priority?: number;
  /** Id of the project within a multi-project plan; null where there is one. */
  projectId?: string | null;
  /** Dates of an activity of another plan, which it stands for here: links count from them, nothing here moves them (EXT-1). */
  external?: ExternalDates | null;
}

export interface Dependency {
  id: string;
  predecessorId: string;
  successorId: string;
  type: DependencyType;
  /** Minutes for working and elapsed lag (negative is a lead); a ratio for percent lag (0.5 is 50 %). */
  lag: number;
  lagUnit: LagUnit;
}

export interface Resource {
  id: string;
  name: string;
  kind: "work" | "material" | "cost";
  calendarId: string | null;
  /** Ratio: 1 is one person full time. */
  maxUnits: number;
  /** Units that differ from `maxUnits` for a time, disjoint and half-open; null bounds are open (RES-4). */
  availability?: readonly Availability[];
}

export interface Availability {
  from: Instant | null;
  to: Instant | null;
  units: number;
}

export interface Assignment {
  id: string;
  activityId: string;
  resourceId: string;
  /** Ratio: 1 is full time. */
  units: number;
  /** Minutes; null when it follows from duration and units. */
  work: Minutes | null;
  actualWork?: Minutes | null;
  remainingWork?: Minutes | null;
  /** Working minutes after the activity's start. */
  delay?: Minutes;
  /** Part of `work` that is done outside working time and so takes none of the duration. */
  overtimeWork?: Minutes | null;
  contour?: WorkContour; // "flat"
}

/** Named ways in which products differ; data, never copies of the scheduler. */
export interface Conventions {
  name: "gantry" | "msProject" | "primavera";
  /** Whose calendar a working lag counts on. */
  lagCalendar: "successor" | "predecessor" | "project" | "elapsed24h";
  /** Where work begins no work ends, so that an SF link ends it a minute later there, as early releases of P6 did (DEP-7). */
  startToFinishMinute: boolean;
  outOfSequence: "retainedLogic" | "progressOverride" | "msProject";
  totalFloat: "smallest" | "start" | "finish";
  /** Critical when total float is at most this many working minutes. */
  criticalFloatLimit: Minutes;
  criticalBy: "totalFloat" | "longestPath";
  /** The late dates of open ends are taken from their own early finish. */
  openEndsCritical: boolean;
  /** Late dates count back from the project's own finish (true) or from the plan's stated finish where there is one (false). */
  floatFromProjectFinish: boolean;
  /** "Must on" and "no later than" hold even where the logic asks for later (MS Project: tasks honour their constraint dates). */
  pinConstraints: boolean;
  /** A start constraint dated before the plan's start lets the activity stand there (MS Project), instead of nowhere before it (CON-7). */
  constraintsBeforeStart: boolean;
  /**
   * "actual": a started activity stands from its actual start, and what remains follows it.
   * "remaining": only the remaining work is scheduled, after the data date and the predecessors; early dates are its dates.
   */
  progress: "actual" | "remaining";
  /** "stay": a milestone may stand at the end of a working day; "byKind": start milestones begin a day, finish milestones end one. */
  milestones: "stay" | "byKind";
  /** Milestones keep a stated duration (MS Project's flag) instead of having none. */
  milestoneDurations: boolean;
  /** A deadline bounds the late finish, so that missing it shows as negative float. */
  deadlinesBoundFloat: boolean;
  /** A late start that a link bounds goes on to the next start of work, instead of standing where the link leads (CPM-6). */
  lateStartsSnap: boolean;
  /** As late as possible uses up the total float and pushes successors, or only the free float (CON-5). */
  asLateAsPossible: "totalFloat" | "freeFloat";
  /** Activities with assignments last as their work, units and resource calendars say (unless of fixed duration). */
  assignmentsDrive: boolean;
}

/** A project of a plan that holds several: its own start, data date and calendar hold for its activities (PRJ-1). */
export interface PlanProject {
  id: string;
  /** null takes the plan's. */
  start: Instant | null;
  /** A stated must-finish or null. */
  finish: Instant | null;
  dataDate: Instant | null;
  calendarId: string | null;
}

/** Everything the engine needs to schedule; plain data, serialisable, made by formats, server, web or tests. */
export interface Plan {
  /** Project start; when scheduling from finish, null. */
  start: Instant | null;
  /** Project finish: required when scheduling from finish; else a stated must-finish or null. */
  finish: Instant | null;
  scheduleFrom: "start" | "finish";
  /** Status date: progress lies before it, remaining work after it where the conventions say so. */
  dataDate: Instant | null;
  calendarId: string;
  /** Where it holds several projects, each with activities that name it; left out where it is one. */
  projects?: readonly PlanProject[];
  calendars: readonly CalendarDefinition[];
  activities: readonly Activity[];
  dependencies: readonly Dependency[];
  resources: readonly Resource[];
  assignments: readonly Assignment[];
  conventions: Conventions;
  minutesPerDay: Minutes;
  minutesPerWeek: Minutes;
  minutesPerMonth: Minutes;
}
