import { Refusal } from "../../platform/problems/refusal.ts";
import type { WorkingRow } from "../../platform/records/workingRow.ts";

/** What is stated at best, most likely and at worst, in that order. */
const STATED = [
  ["delayLow", "delay", "delayHigh"],
  ["costLow", "cost", "costHigh"],
] as const;

/** Refuses a best that is more than the most likely, or a worst that is less: a forecast could not tell which was meant. */
export function requireOrderedSizes(row: WorkingRow): void {
  // What goes to the trash, or comes from it, is as it was.
  if (row.deleted !== row.wasDeleted) return;
  for (const names of STATED) {
    if (!row.touched(...names)) continue;
    const stated = names.flatMap((name) => {
      const value = row.values[name];
      return typeof value === "number" ? [{ name, value }] : [];
    });
    const wrong = stated.find(({ value }, index) => index > 0 && value < (stated[index - 1]?.value ?? value));
    if (!wrong) continue;
    const message = "At best must not be more than what is most likely, and at worst not less.";
    throw new Refusal("row.invalid", message, { issues: [{ path: wrong.name, message }] });
  }
}
