import { CompiledQuery } from "kysely";
import type { Db } from "../db/database.ts";
import { transaction, type Tx } from "../db/transaction.ts";
import { firstSeal, nextSeal } from "./nextSeal.ts";
import { sealedContent, sealFormula } from "./sealFormulas.ts";

const BATCH = 2000;
const LOCK = 4_870_001;

interface Chain {
  position: number;
  xid: string;
  seq: number;
  hash: Buffer;
}

interface Unsealed {
  xid: string;
  seq: number;
  content: string;
}

/** Organisations with changes that are committed but not sealed. */
export async function unsealedOrganisations(db: Db): Promise<string[]> {
  const { rows } = await db.executeQuery<{ id: string }>(
    CompiledQuery.raw(
      `select o.id from organisations o left join change_chains h on h.org_id = o.id
       where exists (select 1 from changes c where c.org_id = o.id and (c.xid, c.seq) > (coalesce(h.xid, '0'::xid8), coalesce(h.seq, 0)))`,
    ),
  );
  return rows.map((row) => row.id);
}

/**
 * Gives committed changes their position and hash, in the order of their transactions. Only changes below the snapshot's xmin are
 * sealed: above it, an older transaction may still commit and belong before them. Writers never wait for this, and what it
 * does is the same whoever does it: losing it in a power cut loses nothing. Gives how many were sealed.
 */
export async function sealChanges(db: Db, orgId: string): Promise<number> {
  return transaction(db, async (tx) => {
    await tx.executeQuery(CompiledQuery.raw("set local synchronous_commit = off"));
    // An advisory lock takes no transaction id, which would itself hold the snapshot's xmin back.
    await tx.executeQuery(CompiledQuery.raw("select pg_advisory_xact_lock($1, hashtext($2))", [LOCK, orgId]));
    const chain = await readChain(tx, orgId);
    const { rows } = await tx.executeQuery<Unsealed>(
      CompiledQuery.raw(selectUnsealed, [orgId, chain.xid, chain.seq, BATCH]),
    );
    const last = rows.at(-1);
    if (!last) return 0;
    const hashes = chained(chain.hash, rows);
    await tx.executeQuery(
      CompiledQuery.raw(insertSeals, [
        orgId,
        chain.position,
        rows.map((row) => row.seq),
        hashes,
        last.xid,
        last.seq,
        hashes.at(-1),
      ]),
    );
    return rows.length;
  });
}

const selectUnsealed = `
  select c.xid::text, c.seq, ${sealedContent[sealFormula]} as content
  from changes c
  where c.org_id = $1 and (c.xid, c.seq) > ($2::xid8, $3::bigint) and c.xid < pg_snapshot_xmin(pg_current_snapshot())
  order by c.xid, c.seq limit $4`;

const insertSeals = `
  with sealed as (
    insert into change_seals (org_id, position, seq, hash, formula)
    select $1, $2::bigint + place, seq, hash, ${sealFormula} from unnest($3::bigint[], $4::bytea[]) with ordinality as given (seq, hash, place)
  ), chained as (
    insert into change_chains (org_id, position, xid, seq, hash) values ($1, $2::bigint + cardinality($3::bigint[]), $5::xid8, $6::bigint, $7)
    on conflict (org_id) do update set position = excluded.position, xid = excluded.xid, seq = excluded.seq, hash = excluded.hash
  )
  select pg_notify('gantry_changes', '')`;

async function readChain(tx: Tx, orgId: string): Promise<Chain> {
  const { rows } = await tx.executeQuery<Chain>(
    CompiledQuery.raw("select position, xid::text, seq, hash from change_chains where org_id = $1", [orgId]),
  );
  return rows[0] ?? { position: 0, xid: "0", seq: 0, hash: firstSeal };
}

function chained(previous: Buffer, rows: readonly Unsealed[]): Buffer[] {
  let hash = previous;
  return rows.map((row) => (hash = nextSeal(hash, row.content)));
}
