import { Refusal } from "../../../platform/problems/refusal.ts";
import type { RecordHooks } from "../../../platform/records/hooks.ts";

/** Minutes are signed off as they are: who and when is written with the state, and what was signed does not change any more (REG-8). */
export const meetingHooks: RecordHooks = {
  async prepare(unit, rows) {
    if (unit.cause === "undo" || unit.cause === "demo") return;
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
    if (unit.cause === "undo" || unit.cause === "demo") return;
    for (const row of rows) {
      if (row.isNew || row.before?.["state"] !== "signedOff" || row.values["state"] !== "signedOff") continue;
      const changed = row.changedFields().filter((name) => name === "minutes" || name === "attendees");
      if (changed.length === 0) continue;
      const message = `The minutes of "${String(row.values["title"])}" are signed off, so that they do not change any more.`;
      throw new Refusal("row.invalid", message, {
        hint: 'Take the meeting back to "held" first; who signed is kept in the history.',
        issues: changed.map((path) => ({ path, message })),
      });
    }
  },
};
