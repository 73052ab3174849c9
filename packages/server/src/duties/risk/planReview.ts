import { dayFromText, textFromDay } from "@gantry/records";
import type { WorkingRow } from "../../platform/records/workingRow.ts";

/** RSP-6: the next review of a risk is due so many days after the last one, or from today where there was none; a day that is named stands. */
export function planReview(row: WorkingRow, today: string): void {
  const { reviewEvery, reviewedOn, reviewBy } = row.values;
  const isNamed = row.isNew ? reviewBy !== null : row.before?.["reviewBy"] !== reviewBy;
  if (typeof reviewEvery !== "number" || isNamed || !row.touched("reviewEvery", "reviewedOn")) return;
  const last = dayFromText(String(reviewedOn ?? today));
  if (last !== null) row.set({ reviewBy: textFromDay(last + reviewEvery) });
}
