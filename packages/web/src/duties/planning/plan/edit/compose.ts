import type { LayeredTables } from "../model/layeredTables.ts";
import type { Patch } from "../model/patch.ts";
import type { RowChange } from "../model/rows.ts";
import { isRefusal, type EditContext, type Outcome } from "./draft.ts";

/** Several edits as one step. */
export interface Composed {
  patches: Patch[];
  /** What became of each edit, in their order. */
  outcomes: Outcome[];
  notice: string | undefined;
}

/**
 * Decides edits one after the other, each seeing what the ones before it did: a pasted block may link rows that it creates
 * itself. What they did is laid over the rows for that time and taken off again.
 */
export function compose(
  tables: LayeredTables,
  context: EditContext,
  parts: readonly ((context: EditContext) => Outcome)[],
): Composed {
  const patches: Patch[] = [];
  const outcomes: Outcome[] = [];
  const keys: string[] = [];
  let notice: string | undefined;
  const follow = (changes: readonly RowChange[]) => context.model.changed(changes);
  try {
    for (const part of parts) {
      const outcome = part(context);
      outcomes.push(outcome);
      if (outcome === null || isRefusal(outcome)) continue;
      const key = `composing ${keys.length}`;
      keys.push(key);
      patches.push(...outcome.patches);
      notice ??= outcome.notice;
      follow(tables.addLayer({ key, patches: outcome.patches }));
    }
  } finally {
    for (const key of keys.toReversed()) follow(tables.removeLayer(key));
  }
  return { patches, outcomes, notice };
}
