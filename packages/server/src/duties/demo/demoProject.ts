import type { ConditionPreset, projectKinds, projectStates } from "@gantry/records";
import type { PersonKey } from "./demoPeople.ts";

export interface DemoSprint {
  name: string;
  goal: string;
  /** First day, in calendar days from the project's start, and how many there are. */
  day: number;
  days: number;
  /** Ids of the outline: work items, or summaries for all that lies below. */
  takes: readonly string[];
}

/** A project of the demo as its file states it; days count from its start, which counts from today. */
export interface DemoProject {
  key: string;
  name: string;
  kind: (typeof projectKinds)[number];
  method: "waterfall" | "agile" | "hybrid";
  state: (typeof projectStates)[number];
  visibility: "organisation" | "members";
  manager: PersonKey;
  /** Others with a role in it. */
  members: readonly PersonKey[];
  problem: string;
  goals: string;
  successMeasures: string;
  /** Calendar days from today to its first day, which is moved to a Monday. */
  startsIn: number;
  /** Promised finish, in calendar days from its start; null where none was promised. */
  promisedAfter: number | null;
  /** Among all projects; 500 where it is left out. */
  priority?: number;
  /** Whole units of money. */
  budget: number;
  /** Kept back for risks: days of work, and money in whole units. */
  reserve?: { days: number; money: number };
  gates?: readonly DemoGate[];
  /** What its plan said when it was agreed, kept as a baseline; where it is left out, the project has none. */
  agreed?: DemoAgreement;
  scenarios?: readonly DemoScenario[];
  /** Sprints, oldest first; each takes the work below the summaries named. */
  sprints?: readonly DemoSprint[];
  /** Columns of its board. */
  columns?: readonly { name: string; category: "open" | "inProgress" | "done"; wipLimit: number | null }[];
  /** Its work items, a line each (outline.ts says how). */
  outline: string;
}

/** How a plan differed when it was agreed; the rest was as its outline says. */
export interface DemoAgreement {
  name: string;
  why: string;
  daysAgo: number;
  /** Days that work items were to take, by their names. */
  days: Readonly<Record<string, number>>;
  /** Names of work items that nobody had thought of. */
  added: readonly string[];
}

/** A stage gate of a demo project. */
export interface DemoGate {
  /** Short id of the work item it sits on. */
  on: string;
  name: string;
  description: string;
  decider: PersonKey;
  conditions: readonly DemoCondition[];
  /** Null while it waits. */
  decided: { state: "passed" | "waived" | "failed"; by: PersonKey; daysAgo: number; reason: string } | null;
}

export interface DemoCondition {
  preset: ConditionPreset;
  name: string;
  /** For what is signed. */
  signer?: PersonKey;
  signed?: { daysAgo: number; note: string };
}

/** A what-if over a demo project, shared with all who read it. */
export interface DemoScenario {
  name: string;
  note: string;
  owner: PersonKey;
  steps: readonly DemoStep[];
}

/** Short ids of work items; `as` names a new one for the steps after it. */
export type DemoStep = { label: string } & (
  | { kind: "duration"; on: string; minutes: number }
  | { kind: "unlink"; between: readonly [string, string] }
  | {
      kind: "add";
      as: string;
      name: string;
      minutes: number;
      /** The row it comes after. */
      beside: string;
      links: readonly (readonly [string, string])[];
    }
);
