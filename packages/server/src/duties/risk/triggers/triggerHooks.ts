import { Refusal } from "../../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import { isPutBack } from "../../../platform/records/isPutBack.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { callContingencies } from "../responses/callContingencies.ts";
import { checkTrigger } from "./checkTrigger.ts";

/** Triggers are armed as they are written (TRG-1); a risk that occurs calls for its contingencies, whoever says so (TRG-4). */
export const triggerHooks: RecordHooks = {
  async prepare(unit, rows) {
    for (const row of rows) {
      if (row.deleted) continue;
      if (unit.cause === "undo") keepFired(row);
      else if (row.touched("trigger")) arm(row);
    }
    // Undone and brought in rows come with all that belongs to them.
    if (isPutBack(unit)) return;
    await callContingencies(
      unit,
      rows.filter((row) => !row.deleted && row.touched("state") && row.values["state"] === "occurred"),
    );
  },
  async check(unit, rows) {
    for (const row of rows) {
      if (row.deleted) continue;
      if (row.touched("trigger")) await checkTrigger(unit, row);
      if (row.values["watched"] === true && row.values["trigger"] === null) throw nothingToWatch();
    }
  },
};

function arm(row: WorkingRow): void {
  if (row.isNew && row.values["trigger"] === null) return;
  row.set({ watched: row.values["trigger"] !== null });
}

/** TRG-3: undoing what a trigger did does not arm it, or it would hit at once again. */
function keepFired(row: WorkingRow): void {
  if (row.before?.["triggeredAt"] != null && row.values["triggeredAt"] === null) row.set({ watched: false });
}

function nothingToWatch(): Refusal {
  const message = "There is no trigger that could be watched.";
  return new Refusal("row.invalid", message, {
    hint: "Say first what it looks for.",
    issues: [{ path: "watched", message }],
  });
}
