import { sql } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
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
  const { rows } = await sql<GateDay>`
    select to_char(now() at time zone time_zone, 'YYYY-MM-DD') as today,
      floor(extract(epoch from now() at time zone time_zone) / 60)::int4 as now
    from organisations where id = ${orgId}`.execute(db);
  const [day] = rows;
  if (!day) throw new Error(`There is no organisation ${orgId}.`);
  return day;
}
