import type { Db } from "../../../platform/db/database.ts";
import { organisationClock } from "../../../platform/organisations/organisationClock.ts";
import type { GateSides } from "./gatePlace.ts";

/** What the conditions of one gate are checked against. */
export interface GateScene extends GateSides, GateDay {
  orgId: string;
  projectId: string;
  /** Null while a condition is tried that belongs to no gate yet. */
  gateId: string | null;
}

/** Today where the organisation is. */
export interface GateDay {
  /** "2026-05-12" */
  today: string;
  /** Minutes of project time. */
  now: number;
}

export async function gateDay(db: Db, orgId: string): Promise<GateDay> {
  const { day: today, minute: now } = await organisationClock(db, orgId);
  return { today, now };
}
