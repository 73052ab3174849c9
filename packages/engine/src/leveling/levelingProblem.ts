import type { CalendarDefinition } from "../calendar/calendarDefinition.ts";
import type { DependencyType } from "../schedule/plan.ts";
import type { Instant, Minutes } from "../units/time.ts";

/** So many people with a skill at a level or above; with no skill, so many with the role. */
export interface SkillNeed {
  kind: "skill";
  skill: string;
  level: number;
  count: number;
  /** Ratio of each one's time. */
  units: number;
  /** Worked in the activity's time, whatever the person's own calendar says. */
  inItsTime?: boolean;
  /** Who does it today and may be exchanged, which counts as a move; with no such person it is open. */
  insteadOf?: string;
}

export interface RoleNeed {
  kind: "role";
  role: string;
  count: number;
  units: number;
}

export interface PersonNeed {
  kind: "person";
  personId: string;
  units: number;
  inItsTime?: boolean;
}

/** Units of a counted resource: a room, a device, a crew that is only counted. */
export interface ResourceNeed {
  kind: "resource";
  resourceId: string;
  units: number;
}

export type Need = SkillNeed | RoleNeed | PersonNeed | ResourceNeed;

/** When work may pause beside the breaks of its calendar: while its people are away, or also while they are needed by what goes before it. */
export type Splitting = "absences" | "anywhere";

export interface LevelingActivity {
  id: string;
  name: string;
  /** Working minutes on its calendar. */
  duration: Minutes;
  /** null counts every minute. */
  calendarId: string | null;
  needs: readonly Need[];
  /** null: free to start with the problem. */
  notBefore: Instant | null;
  deadline: Instant | null;
  /** Stays where it is: started, locked, dated by hand. Holds its people even where they are taken. */
  fixed: { start: Instant; finish: Instant } | null;
  /** Where it stands today; null when it has no date yet. Moves are counted against it. */
  currentStart: Instant | null;
  /** Higher goes first; 500 is ordinary. Weighs its lateness. */
  priority: number;
  /** Left out where it pauses at breaks of calendars only (LVL-30). */
  splitting?: Splitting | undefined;
}

export interface LevelingLink {
  fromId: string;
  toId: string;
  type: DependencyType;
  /** Negative is a lead. Working lag counts on the successor's calendar, or on this one where it is stated. */
  lag: Minutes;
  lagUnit: "working" | "elapsed";
  calendarId?: string | null;
}

export interface HeldSkill {
  skill: string;
  level: number;
  /** A certificate counts for work that is finished by then; null never expires. */
  until: Instant | null;
}

/** Time that is not there for this problem: away, or taken by work elsewhere. */
export interface Absence {
  from: Instant;
  to: Instant;
  /** Ratio of full time that is taken; all there is of the person where it is left out. */
  units?: number;
}

export interface LevelingPerson {
  id: string;
  name: string;
  skills: readonly HeldSkill[];
  roles: readonly string[];
  /** Ratio of full time that can be given to all work at once. */
  units: number;
  /** null works every minute. */
  calendarId: string | null;
  absences: readonly Absence[];
  /** For a working minute at full units. */
  costPerMinute: number;
}

export interface LevelingResource {
  id: string;
  name: string;
  capacity: number;
}

/** What comes first when schedules are compared; what is left out does not count. */
export type LevelingGoal = "lateness" | "finish" | "cost" | "moves" | "load";

/** One of several projects that are leveled together. */
export interface LevelingProject {
  id: string;
  /** 0 to 1000, 500 is ordinary: how much its finish and what is late in it weigh (LVL-27). */
  priority: number;
  activityIds: readonly string[];
}

/** Everything leveling needs, of one project or many; plain data. */
export interface LevelingProblem {
  start: Instant;
  calendars: readonly CalendarDefinition[];
  activities: readonly LevelingActivity[];
  links: readonly LevelingLink[];
  people: readonly LevelingPerson[];
  resources: readonly LevelingResource[];
  goals: readonly LevelingGoal[];
  /** No part of work that pauses anywhere is shorter, in working minutes; half a working day where it is left out. */
  leastPart?: Minutes;
  /** Each activity is of one of them; left out where all are of one project. */
  projects?: readonly LevelingProject[];
}

/** Half a working day. */
export const LEAST_PART: Minutes = 240;
