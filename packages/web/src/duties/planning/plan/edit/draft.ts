import type { Instant } from "@gantry/engine";
import type { WorkItemRow } from "@gantry/records";
import { isSameValue, type Patch } from "../model/patch.ts";
import type { PlanModel } from "../model/planModel.ts";
import type { AnyRow, PlanRecordName, PlanRows } from "../model/rows.ts";

/** What an edit does to the rows of the plan: one undoable step. */
export interface Draft {
  /** Names the step to people: "Edit of “Build”". */
  label: string;
  patches: readonly Patch[];
  /** A consequence that people should know of, e.g. a constraint that came with a typed date. */
  notice?: string;
}

/** Why a typed text is not taken. */
export interface Refusal {
  refused: string;
  /** Keys of other projects that the server may know: the edit may be taken once they are. */
  lookUp?: readonly string[];
}

/** null: nothing changes. */
export type Outcome = Draft | Refusal | null;

export const isRefusal = (outcome: Outcome): outcome is Refusal => outcome !== null && "refused" in outcome;

/** Dates of a row as they are shown now. */
export interface ShownDates {
  start: Instant | null;
  finish: Instant | null;
}

/** What edits are decided from. */
export interface EditContext {
  model: PlanModel;
  dates(id: string): ShownDates | undefined;
  /** Day number of the reader's today. */
  today: number;
  locale: string;
  /** 0 Sunday to 6 Saturday. */
  weekStart: number;
  newId(): string;
}

type Values<N extends PlanRecordName> = Partial<PlanRows[N]>;

/** An update of the fields that differ; none when all are as they were. */
export function updateOf<N extends PlanRecordName>(record: N, row: PlanRows[N], values: Values<N>): Patch[] {
  const before = row as unknown as AnyRow;
  const changed = Object.entries(values).filter(([name, value]) => !isSameValue(before[name] ?? null, value));
  return changed.length === 0 ? [] : [{ op: "update", record, id: row.id, values: Object.fromEntries(changed) }];
}

/** The same for a work item, as a step of its own; null when nothing changes. */
export function itemDraft(
  item: WorkItemRow,
  values: Values<"workItem">,
  { label, notice }: { label: string; notice?: string | undefined },
): Draft | null {
  const patches = updateOf("workItem", item, values);
  return patches.length === 0 ? null : { label, patches, ...(notice === undefined ? {} : { notice }) };
}
