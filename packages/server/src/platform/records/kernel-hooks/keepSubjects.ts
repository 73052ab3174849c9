import { Refusal } from "../../problems/refusal.ts";
import type { WorkingRow } from "../workingRow.ts";

/** What hangs on a row stays with it: moved elsewhere, others would see it than those it was written for. */
export function keepSubjects(rows: readonly WorkingRow[]): void {
  for (const row of rows) {
    if (row.isNew || !row.changedFields().some((name) => name === "subjectRecord" || name === "subjectId")) continue;
    const message = `A ${row.declaration.name} stays where it was put.`;
    throw new Refusal("row.invalid", message, { issues: [{ path: "subjectId", message }] });
  }
}
