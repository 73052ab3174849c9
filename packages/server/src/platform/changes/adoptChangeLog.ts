import { CompiledQuery } from "kysely";
import type { Tx } from "../db/transaction.ts";

/**
 * Makes a change log that came from another PostgreSQL (a restored backup) go on here. Transaction ids mean nothing outside the
 * server that gave them: what was sealed counts as older than anything here, what was not is sealed next, in the order it was written.
 */
export async function adoptChangeLog(tx: Tx): Promise<void> {
  const statements = [
    `update changes c set xid = case when exists (select 1 from change_seals s where s.org_id = c.org_id and s.seq = c.seq) then '0'::xid8 else '1'::xid8 end`,
    `update change_chains set xid = '0', seq = 9007199254740991`,
    `select setval(pg_get_serial_sequence('changes', 'seq'), greatest((select coalesce(max(seq), 0) from changes), 1))`,
  ];
  for (const statement of statements) await tx.executeQuery(CompiledQuery.raw(statement));
}
