import type { projectKinds, projectStates } from "@gantry/records";
import type { PersonKey } from "./demoPeople.ts";

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
  /** Whole units of money. */
  budget: number;
  /** Its work items, a line each (outline.ts says how). */
  outline: string;
}
