import { Refusal } from "../../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import { isPutBack } from "../../../platform/records/isPutBack.ts";

/** What the page of the minutes tells of the meeting itself. */
const told: ReadonlySet<string> = new Set([
  "title",
  "start",
  "place",
  "chairId",
  "purpose",
  "attendees",
  "absentees",
  "minutes",
]);

/** Minutes are signed off as they are: who and when is written with the state, and what was signed does not change any more (REG-8). */
export const meetingHooks: RecordHooks = {
  async prepare(unit, rows) {
    if (isPutBack(unit)) return;
    for (const row of rows) {
      if (!row.touched("state")) continue;
      const isSigned = row.values["state"] === "signedOff";
      if (isSigned === (row.before?.["state"] === "signedOff")) continue;
      row.set(
        isSigned ? { signedById: unit.actor?.userId ?? null, signedAt: unit.at } : { signedById: null, signedAt: null },
      );
    }
  },
  async check(unit, rows) {
    // What was changed before the signature is not taken back behind it.
    if (isPutBack(unit) && unit.cause !== "undo") return;
    for (const row of rows) {
      if (row.isNew || row.before?.["state"] !== "signedOff" || row.values["state"] !== "signedOff") continue;
      const changed = row.changedFields().filter((name) => told.has(name));
      if (changed.length === 0) continue;
      throw signedOff(row.before, changed);
    }
  },
};

/** Minutes that are signed off stay as they are. */
export function signedOff(meeting: Readonly<Record<string, unknown>>, fields: readonly string[]): Refusal {
  const message = `The minutes of "${String(meeting["title"])}" are signed off, so that they do not change any more.`;
  return new Refusal("row.invalid", message, {
    hint: 'Take the meeting back to "held" first; who signed is kept in the history.',
    issues: fields.map((path) => ({ path, message })),
  });
}
