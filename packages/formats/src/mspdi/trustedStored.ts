import type { StoredDates } from "../document/planDocument.ts";

/**
 * Microsoft writes the slack of every task. A converter leaves out a slack of zero and fills in figures of its own, so where
 * one task has none, no slack and no critical flag of that file is Microsoft's answer; the four dates still are. Nor is a slack
 * without the late dates it is counted from.
 */
export function trustedStored(stored: readonly StoredDates[]): StoredDates[] {
  const whole = stored.every((dates) => dates.totalFloat !== null && dates.lateFinish !== null);
  return whole ? [...stored] : stored.map((dates) => ({ ...dates, totalFloat: null, critical: null }));
}
