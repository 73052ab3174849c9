import { CompiledQuery } from "kysely";
import type { Db } from "../db/database.ts";
import type { AuditProblem } from "@gantry/records";

interface Found {
  position: number | null;
  hash: Buffer | null;
  last: number | null;
  unsealed: number;
}

export interface LogEnd {
  /** The last position that bears a seal; 0 where there is none. */
  last: number;
  unsealed: number;
  /** What is wrong with the noted end, given the hash the log ends with. */
  problemsAfter(hash: Buffer): AuditProblem[];
}

const statement = `
  select h.position, h.hash, (select max(position) from change_seals s where s.org_id = $1) as last,
    (select count(*)::int from changes c where c.org_id = $1 and (c.xid, c.seq) > (coalesce(h.xid, '0'::xid8), coalesce(h.seq, 0))) as unsealed
  from (select 1) one left join change_chains h on h.org_id = $1`;

/** Where the log ends, by its seals and by what is noted as its end. */
export async function readEnd(db: Db, orgId: string): Promise<LogEnd> {
  const { rows } = await db.executeQuery<Found>(CompiledQuery.raw(statement, [orgId]));
  const { position = null, hash: noted = null, last: sealed = null, unsealed = 0 } = rows[0] ?? {};
  const last = sealed ?? 0;
  const problem = (message: string): AuditProblem[] => [
    { kind: "end", position: last, record: null, recordId: null, at: null, message },
  ];
  return {
    last,
    unsealed,
    problemsAfter(hash) {
      if ((position ?? 0) !== last)
        return problem(`The log ends at position ${last}, but its noted end is ${position ?? "missing"}.`);
      if (noted !== null && !noted.equals(hash))
        return problem(`The noted end of the log does not bear the seal of position ${last}.`);
      return [];
    },
  };
}
