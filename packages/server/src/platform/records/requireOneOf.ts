import { Refusal } from "../problems/refusal.ts";
import type { WorkingRow } from "./workingRow.ts";

/** Refuses a row that fills none or several of these fields. */
export function requireOneOf(row: WorkingRow, fields: readonly string[]): void {
  const filled = fields.filter((name) => (row.values[name] ?? null) !== null);
  if (filled.length === 1) return;
  const which = fields.join(", ");
  const message =
    filled.length === 0
      ? `A ${row.declaration.name} names one of ${which}.`
      : `A ${row.declaration.name} names only one of ${which}, not ${filled.join(" and ")}.`;
  throw new Refusal("row.invalid", message, { issues: [{ path: filled[1] ?? fields[0] ?? "", message }] });
}
