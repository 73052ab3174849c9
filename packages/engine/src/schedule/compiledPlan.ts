import type { CompiledCalendar } from "../calendar/compiledCalendar.ts";
import type { CompiledCalendars } from "../calendar/compileCalendars.ts";
import type { Finding } from "../units/finding.ts";
import type { Instant } from "../units/time.ts";
import type { Activity, Assignment, Plan, PlanProject, Resource } from "./plan.ts";

/** What a node of the network stands for: an activity, or the two faces of a summary (NET-3). */
export const LEAF = 0;
/** A summary's start as its links and constraints bound it; comes before all its children. */
export const GATE = 1;
/** A summary's span, rolled up; comes after all its children. */
export const ROLLUP = 2;

/** Link types as numbers, and the two links of the hierarchy. */
export const FS = 0;
export const SS = 1;
export const FF = 2;
export const SF = 3;
/** From a summary's gate to each child. */
export const DOWN = 4;
/** From each child to its summary's roll-up. */
export const UP = 5;

/** Marks of a node that leave the short way through the passes. */
export const CONSTRAINED = 1;
export const MANUAL = 2;
export const PROGRESSED = 4;
export const DELAYED = 8;
export const INACTIVE = 16;
export const LATE = 32;
export const SPANNING = 64;
/** Finished work that bounds nothing before it (PRG-4). */
export const FINISHED = 128;
/** Its finish is stated and its remaining duration follows (PRG-7). */
export const EXPECTED = 256;

/** Its start constraint holds before the plan's start too (CON-7). */
export const UNFLOORED = 1024;
/** Its dates are given by another plan (EXT-1). */
export const EXTERNAL = 512;

/** How an activity without duration stands (CPM-4): on either edge of work, on the next start, on the previous end, or where it is put. */
export const ON_EDGE = 0;
export const ON_START = 1;
export const ON_END = 2;
export const ANYWHERE = 3;

/** No instant: not computed, or no bound. */
export const NONE = -0x8000_0000;

/** A plan as arrays. Nodes are numbered in topological order; links are grouped by their successor. */
export interface CompiledPlan {
  plan: Plan;
  /** Checked activities, in the plan's order. */
  activities: Activity[];
  indexById: Map<string, number>;
  calendars: CompiledCalendars;
  resources: ReadonlyMap<string, Resource>;
  /** By activity's id. */
  assignments: ReadonlyMap<string, readonly Assignment[]>;
  start: Instant | null;
  finish: Instant | null;
  dataDate: Instant | null;
  /** By activity, where the plan holds several projects (PRJ-1); null where it is one. */
  projects: readonly (PlanProject | undefined)[] | null;

  nodeCount: number;
  activityOf: Int32Array;
  role: Uint8Array;
  mark: Uint16Array;
  /** Who works on a node, where their calendars or work say how long it lasts (RES-1); else undefined. */
  crew: (Crew | undefined)[];
  duration: Int32Array;
  /** How it stands while it has no duration. */
  stance: Uint8Array;
  calendar: CompiledCalendar[];
  /** By activity: its leaf or gate, and its leaf or roll-up; -1 where it lies on a loop or cannot be dated. */
  startNode: Int32Array;
  finishNode: Int32Array;

  /** Links into node n: predOffsets[n] … predOffsets[n + 1]. */
  predOffsets: Int32Array;
  linkFrom: Int32Array;
  linkTo: Int32Array;
  linkType: Uint8Array;
  linkLag: Int32Array;
  linkCalendar: CompiledCalendar[];
  /** Set where one calendar counts for all; undefined while unknown. */
  uniform: UniformPlan | null | undefined;
  /** Index into plan.dependencies; -1 for links of the hierarchy. */
  linkDependency: Int32Array;
  /** Links out of node n, as link numbers: succLinks[succOffsets[n] … succOffsets[n + 1]]. */
  succOffsets: Int32Array;
  succLinks: Int32Array;
  /** Links that only span, of levels of effort. */
  spanLinks: SpanLink[];

  findings: Finding[];
}

/** What lets a plan be scheduled by counting on one calendar's working minutes alone (CPM-10). */
export interface UniformPlan {
  calendar: CompiledCalendar;
  /** All durations and lags are multiples of so many minutes. */
  unit: number;
  /** By node and by link, in that unit. */
  duration: Int32Array;
  lag: Int32Array;
  /** Targets and lags of links in the order of `succLinks`. */
  succTo: Int32Array;
  succLag: Int32Array;
  hasSummaries: boolean;
  /** Instants of so many units from a floor on, counted off once: they follow from the calendar alone. */
  instants: { floor: Instant; ends: Int32Array; starts: Int32Array } | null;
}

/** One assignment's stretch of work: after a delay, so many working minutes on a calendar of its own. */
export interface CrewMember {
  calendar: CompiledCalendar;
  delay: number;
  minutes: number;
  resourceId: string;
}

export type Crew = readonly CrewMember[];

/** A link of an activity that spans its logic and moves nothing (LOE-1). */
export interface SpanLink {
  /** The spanning activity and the one it is linked to, by index. */
  activity: number;
  other: number;
  /** True where the other comes before. */
  isBefore: boolean;
  dependency: number;
}
