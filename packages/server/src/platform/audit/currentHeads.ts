import { CompiledQuery } from "kysely";
import type { Db } from "../db/database.ts";
import type { Head } from "./head.ts";

/** The end of each organisation's log as it is now. */
export async function currentHeads(db: Db, at: string): Promise<Head[]> {
  const { rows } = await db.executeQuery<{ org_id: string; position: number; hash: Buffer }>(
    CompiledQuery.raw("select org_id, position, hash from change_chains order by org_id"),
  );
  return rows.map(({ org_id: orgId, position, hash }) => ({ orgId, position, hash: hash.toString("hex"), at }));
}
