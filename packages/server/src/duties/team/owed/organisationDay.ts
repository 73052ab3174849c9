import { textFromInstant, wallClock } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Db } from "../../../platform/db/database.ts";

/** Today on the organisation's calendar: "2026-05-12". */
export async function organisationDay(db: Db, orgId: string, now: Date = new Date()): Promise<string> {
  const { rows } = await db.executeQuery<{ zone: string }>(
    CompiledQuery.raw("select time_zone as zone from organisations where org_id = $1", [orgId]),
  );
  return textFromInstant(wallClock(rows[0]?.zone, now)).slice(0, 10);
}
