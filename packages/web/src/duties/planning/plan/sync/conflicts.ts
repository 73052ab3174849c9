import type { Conflict } from "@gantry/records";
import { isSameValue, type Patch } from "../model/patch.ts";
import type { Step } from "./step.ts";

/** A field that two people changed to different values. */
export interface FieldConflict {
  record: Conflict["record"];
  id: string;
  /** Null when the whole row is at stake: it was changed by one and deleted by the other. */
  field: string | null;
  yours: unknown;
  theirs: unknown;
  by: string | null;
  at: string | null;
}

/**
 * What of the server's conflicts is one to people: a field that now holds neither what was on the screen when the step was
 * made nor what the step sets. The rest comes from one's own earlier edits, or both want the same.
 */
export function trueConflicts(step: Step, conflicts: readonly Conflict[]): FieldConflict[] {
  return conflicts.flatMap((conflict): FieldConflict[] => {
    const about = { record: conflict.record, id: conflict.id, by: conflict.changedBy, at: conflict.changedAt };
    const mine = valuesOf(step.patches, conflict.id);
    const seen = valuesOf(step.inverse, conflict.id);
    if (mine === null) return [{ ...about, field: null, yours: null, theirs: null }];
    return conflict.fields
      .filter(
        (field) =>
          field in mine &&
          !isSameValue(conflict.theirs[field], seen?.[field]) &&
          !isSameValue(conflict.theirs[field], mine[field]),
      )
      .map((field) => ({ ...about, field, yours: mine[field], theirs: conflict.theirs[field] }));
  });
}

/** Values a step sets in a row, one over the other (in an inverse the last is the oldest); null when it does not set values there. */
function valuesOf(patches: readonly Patch[], id: string): Record<string, unknown> | null {
  const updates = patches.flatMap((patch) => (patch.op === "update" && patch.id === id ? [patch.values] : []));
  return updates.length === 0 ? null : Object.assign({}, ...updates);
}

/** The patches without what was given up. */
export function withoutFields(patches: readonly Patch[], given: readonly FieldConflict[]): Patch[] {
  return patches.flatMap((patch): Patch[] => {
    const here = given.filter(({ id }) => id === patch.id);
    if (here.length === 0) return [patch];
    if (patch.op !== "update") return here.some(({ field }) => field === null) ? [] : [patch];
    const values = Object.fromEntries(
      Object.entries(patch.values).filter(([name]) => !here.some(({ field }) => field === name)),
    );
    return Object.keys(values).length === 0 ? [] : [{ ...patch, values }];
  });
}
