import type { RowChange } from "../model/rows.ts";
import type { FieldConflict } from "./conflicts.ts";
import type { Step } from "./step.ts";

/** What happened to the plan on the screen. */
export type PlanEvent =
  /** `by` names who changed it, when it was somebody else. */
  | { kind: "rows"; changes: readonly RowChange[]; by: string | null }
  /** Rows whose computed values moved. */
  | { kind: "dates"; ids: readonly string[] }
  /** Rows whose computed values move while something is dragged; in the rows themselves nothing changes. */
  | { kind: "preview"; ids: readonly string[] }
  /** It is compared with something else, or with nothing. */
  | { kind: "comparison" }
  /** The forecast of the plan is another. */
  | { kind: "forecast" }
  /** So far only the P80 of the whole is. */
  | { kind: "p80" }
  /** Gates of rows, or what they wait for in other projects, are different now. */
  | { kind: "surroundings" }
  /** An edit did not hold and was taken back. */
  | { kind: "refused"; step: Step; error: unknown }
  /** People must choose: `choose` takes the fields in which the other's value stays. */
  | {
      kind: "conflict";
      step: Step;
      conflicts: readonly FieldConflict[];
      choose: (theirs: readonly FieldConflict[]) => void;
    }
  /** What waits, or what can be undone, is different now. */
  | { kind: "state" }
  /** The scenario that is open, or its steps, are different now. */
  | { kind: "scenario" }
  /** The live stream was away too long: the plan must be loaded anew. */
  | { kind: "stale" };
