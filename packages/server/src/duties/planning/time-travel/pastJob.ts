import type { PastRequest } from "./readPast.ts";

/** What the thread is asked. */
export interface PastJob extends PastRequest {
  withRates: boolean;
}

/** What the thread says: JSON text of the plan's snapshot, null where the project was not there. */
export type PastAnswer = { kind: "plan"; text: string | null } | { kind: "failed"; message: string };
