import type { PersonKey } from "../demoPeople.ts";

/** Records that a project's registers are made of, in the order in which one refers to another. */
export const entryRecords = [
  "stakeholder",
  "requirement",
  "risk",
  "riskResponse",
  "riskProposal",
  "issue",
  "assumption",
  "meeting",
  "decision",
  "changeRequest",
  "lesson",
  "action",
  "meetingItem",
  "recognition",
  "responsibility",
] as const;

/**
 * A row of a register as a project's file states it. Days count from today, instants are days and a time ("-7 10:00"), money is in
 * whole units; references name people, work items by their short ids, scenarios by name, and other entries by their key.
 */
export interface DemoEntry {
  record: (typeof entryRecords)[number];
  /** What other entries of the project call it; "" where none does. */
  key: string;
  values: Readonly<Record<string, unknown>>;
}

/** A day of work. */
export const DAY = 480;

/** Who is what for a deliverable. */
export function raci(
  workItemId: string,
  letters: Partial<Record<"R" | "A" | "C" | "I", readonly PersonKey[]>>,
): DemoEntry[] {
  return Object.entries(letters).flatMap(([letter, people]) =>
    people.map((personId): DemoEntry => ({
      record: "responsibility",
      key: "",
      values: { workItemId, personId, letter },
    })),
  );
}
