import type { Finding } from "../units/finding.ts";
import type { WorkPart } from "../schedule/plan.ts";
import type { Instant } from "../units/time.ts";
import type { LevelingGoal } from "./levelingProblem.ts";

/** What an activity waits for where it stands: the last thing that had to be (LVL-15). */
export type Binding =
  | { kind: "fixed" }
  /** Nothing: it begins with the problem, or where its calendar opens after that. */
  | { kind: "start" }
  | { kind: "notBefore"; date: Instant }
  | { kind: "link"; fromId: string }
  /** Until these activities gave free the people or resources it needs. */
  | { kind: "busy"; activityIds: readonly string[]; personIds: readonly string[]; resourceIds: readonly string[] }
  /** Until people came back, or by the search's choice: it could stand earlier by links and by what is taken. */
  | { kind: "chosen" };

export interface LeveledActivity {
  id: string;
  start: Instant;
  finish: Instant;
  /** Where it is worked on when it pauses for more than breaks of calendars (LVL-30); left out where it is one part. */
  parts?: readonly WorkPart[];
  /** Who is on it, need by need. */
  personIds: readonly string[];
  /** Where its links and dates alone let it start. */
  earliest: Instant;
  binding: Binding;
  /** Others who could do it at the same time, where it takes one person. */
  alternativeIds: readonly string[];
  /** Minutes later (or, negative, earlier) than today; null where it has no date today. */
  moved: number | null;
}

/** An order that people or a resource cause: what one gives free, the other takes (LVL-16). */
export interface ResourceLink {
  fromId: string;
  toId: string;
  personId: string | null;
  resourceId: string | null;
}

/** One of several projects as a proposal puts it. */
export interface LeveledProject {
  id: string;
  finish: Instant;
  /** It cannot finish sooner, whatever becomes of the others. */
  bound: Instant;
}

export interface LevelingProposal {
  /** "optimal": no schedule finishes sooner; "refused": the findings say why nothing could be made. */
  status: "optimal" | "feasible" | "refused";
  activities: readonly LeveledActivity[];
  finish: Instant;
  /** No schedule whatever finishes sooner. */
  bound: Instant;
  /** Share by which the finish may be above the best there is: 0.02 is 2 %. Of several projects: their weighed finishes (LVL-27). */
  gap: number;
  /** Where several were leveled together, each of them. */
  projects: readonly LeveledProject[];
  cost: number;
  /** Minutes late, each weighed by priority: the activity's and its project's. */
  lateness: number;
  goals: readonly LevelingGoal[];
  schedules: number;
  resourceLinks: readonly ResourceLink[];
  findings: readonly Finding[];
}
