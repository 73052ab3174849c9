import { CompiledQuery } from "kysely";
import type { Db } from "../db/database.ts";
import type { AuditProblem } from "@gantry/records";

const MOST = 1000;

interface Found {
  record: string;
  record_id: string;
  at: string;
}

/** What stands before the end without a seal can never get one; no transaction of the product wrote it there, nor one of the future. */
const statement = `
  select c.record, c.record_id, c.at from changes c
  left join change_chains h on h.org_id = c.org_id
  where c.org_id = $1 and not exists (select 1 from change_seals s where s.org_id = c.org_id and s.seq = c.seq)
    and ((c.xid, c.seq) <= (coalesce(h.xid, '0'::xid8), coalesce(h.seq, 0)) or c.xid >= pg_snapshot_xmax(pg_current_snapshot()))
  order by c.seq limit ${MOST}`;

/** Entries that were put into the log past the product. */
export async function insertedEntries(db: Db, orgId: string): Promise<AuditProblem[]> {
  const { rows } = await db.executeQuery<Found>(CompiledQuery.raw(statement, [orgId]));
  return rows.map(({ record, record_id: recordId, at }) => ({
    kind: "inserted",
    position: null,
    record,
    recordId,
    at,
    message: `An entry without a seal stands before the end of the log (${record} ${recordId}, ${at}): it was put in later.`,
  }));
}
