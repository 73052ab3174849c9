import { sql } from "kysely";
import type { Db } from "../../platform/db/database.ts";

/** Whether this installation still waits for its first administrator. */
export async function isSetUpNeeded(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from organisations limit 1`.execute(db);
  return rows.length === 0;
}
