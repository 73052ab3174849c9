import { meeting } from "@gantry/records";
import type { RecordHooks } from "../../../platform/records/hooks.ts";
import { isPutBack } from "../../../platform/records/isPutBack.ts";
import type { WorkingRow } from "../../../platform/records/workingRow.ts";
import { signedOff } from "./meetingHooks.ts";

/** What becomes of a point after the meeting is told by it all the same: whether it is settled or carried over, and what was made of it. */
const later: ReadonlySet<string> = new Set(["state", "actionId", "decisionId"]);

/** Points of the agenda are part of the minutes: signed ones get none, lose none, and say what they said (REG-8). */
export const meetingItemHooks: RecordHooks = {
  async check(unit, rows) {
    // What was changed before the signature is not taken back behind it.
    if (isPutBack(unit) && unit.cause !== "undo") return;
    const concerned = rows.flatMap((row) => {
      const fields = changedIn(row);
      return fields.length === 0 ? [] : [{ row, fields }];
    });
    if (concerned.length === 0) return;
    const meetings = await unit.load(
      meeting,
      concerned.flatMap(({ row }) => meetingsOf(row)),
    );
    for (const { row, fields } of concerned)
      for (const id of meetingsOf(row)) {
        const found = meetings.get(id);
        if (found && staysSigned(found)) throw signedOff(found.values, fields);
      }
  },
};

/** What is written of the minutes; of a point that comes or goes, its meeting. */
function changedIn(row: WorkingRow): string[] {
  if (row.verb === null) return [];
  if (row.verb !== "updated") return ["meetingId"];
  return row.changedFields().filter((name) => !later.has(name));
}

/** The meeting it is in, and the one it was in. */
function meetingsOf({ before, values }: WorkingRow): string[] {
  return [...new Set([before?.["meetingId"], values["meetingId"]])].filter((id) => typeof id === "string");
}

/** Signed before and after this action. What goes to the trash or comes back with its meeting is not changed by that. */
function staysSigned({ before, values, verb }: WorkingRow): boolean {
  return before?.["state"] === "signedOff" && values["state"] === "signedOff" && (verb === null || verb === "updated");
}
