import type { ChaseRule } from "./chaseRules.ts";

/** What is said to somebody who owes something, and how it is known that it was said. */
export interface ChaseStep {
  kind: "due" | "overdue";
  /** 0 for the first time after the day, and one more each time the rule's days have passed. */
  times: number;
}

/** CHASE-1, CHASE-2: whether one is reminded so many days after the day (below zero: before it). Null where it is too early. */
export function chaseStep(daysLate: number, { before, every }: Pick<ChaseRule, "before" | "every">): ChaseStep | null {
  if (daysLate < -before) return null;
  if (daysLate <= 0) return { kind: "due", times: 0 };
  return { kind: "overdue", times: Math.floor((daysLate - 1) / every) };
}
