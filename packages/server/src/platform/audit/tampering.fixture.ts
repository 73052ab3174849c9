import { sql } from "kysely";
import { nextSeal } from "../changes/nextSeal.ts";
import { sealedContent, sealFormula } from "../changes/sealFormulas.ts";
import type { Tx } from "../db/transaction.ts";

export interface Victim {
  orgId: string;
  /** Where the log is tampered with. */
  position: number;
  last: number;
}

export interface Tampering {
  name: string;
  apply: (tx: Tx, victim: Victim) => Promise<unknown>;
  /** What must be found and where; null where no position can be known. */
  found: (victim: Victim) => { kind: string; position: number | null };
  /** Shows against heads that were noted outside alone. */
  needsHeads?: true;
}

const entry = ({ orgId, position }: Victim) =>
  sql`org_id = ${orgId} and seq = (select seq from change_seals where org_id = ${orgId} and position = ${position})`;
const own = ({ orgId }: Victim) => sql`org_id = ${orgId}`;

const flips: Record<string, string> = {
  record: "record || 'x'",
  record_id: "gen_random_uuid()",
  project_id: "gen_random_uuid()",
  verb: "verb || 'x'",
  version: "version + 1",
  before: `coalesce(before, '{}') || '{"forged": 1}'`,
  after: `coalesce(after, '{}') || '{"forged": 1}'`,
  private_to: "gen_random_uuid()",
  user_id: "gen_random_uuid()",
  at: "at + interval '1 millisecond'",
  change_set_id: "gen_random_uuid()",
  cause: "cause || ' '",
};

const flipped = Object.entries(flips).map(([column, value]): Tampering => ({
  name: `${column} flipped`,
  apply: (tx, victim) =>
    sql`update changes set ${sql.ref(column)} = ${sql.raw(value)} where ${entry(victim)}`.execute(tx),
  found: ({ position }) => ({ kind: "altered", position }),
}));

const removeEntry = (tx: Tx, victim: Victim) => sql`delete from changes where ${entry(victim)}`.execute(tx);
const removeSeal = (tx: Tx, victim: Victim) =>
  sql`delete from change_seals where ${own(victim)} and position = ${victim.position}`.execute(tx);
/** In two steps, since positions are unique. */
async function shift(tx: Tx, victim: Victim, by: number): Promise<void> {
  await sql`update change_seals set position = -position where ${own(victim)} and position >= ${victim.position}`.execute(
    tx,
  );
  await sql`update change_seals set position = -position + ${by} where ${own(victim)} and position < 0`.execute(tx);
}
const endAt = (tx: Tx, victim: Victim, position: number) =>
  sql`update change_chains h set position = s.position, hash = s.hash, seq = s.seq, xid = '0'
    from change_seals s where h.org_id = ${victim.orgId} and s.org_id = h.org_id and s.position = ${position}`.execute(
    tx,
  );
const insertCopy = (tx: Tx, victim: Victim, xid: string) =>
  sql`insert into changes (org_id, xid, record, record_id, project_id, verb, version, before, after, user_id, at, change_set_id, cause)
    select org_id, ${xid}::xid8, record, record_id, project_id, verb, version, before, after, user_id, at, change_set_id, 'forged'
    from changes where ${entry(victim)}`.execute(tx);
async function exchange(tx: Tx, victim: Victim): Promise<void> {
  const other = victim.position < victim.last ? victim.position + 1 : victim.position - 1;
  const sealOf = (position: number) => sql`org_id = ${victim.orgId} and position = ${position}`;
  const { rows } = await sql<{ seq: number }>`select seq from change_seals where ${sealOf(other)}`.execute(tx);
  const seq = rows[0]?.seq;
  await sql`update change_seals set seq = -1 where ${sealOf(other)}`.execute(tx);
  const moved = await sql<{ before: number }>`update change_seals s set seq = ${seq} from change_seals b
    where s.org_id = ${victim.orgId} and s.position = ${victim.position} and b.org_id = s.org_id and b.position = s.position
    returning b.seq as before`.execute(tx);
  await sql`update change_seals set seq = ${moved.rows[0]?.before} where ${sealOf(other)}`.execute(tx);
}
async function cutFrom(tx: Tx, victim: Victim): Promise<void> {
  await sql`delete from changes where ${own(victim)} and seq in (select seq from change_seals where ${own(victim)} and position >= ${victim.position})`.execute(
    tx,
  );
  await sql`delete from change_seals where ${own(victim)} and position >= ${victim.position}`.execute(tx);
}

/** All seals made anew with the product's own formula, as one could who knows it. */
async function sealAnew(tx: Tx, victim: Victim): Promise<void> {
  const { rows } = await sql<{ position: number; content: string; hash: Buffer }>`
    select s.position, s.hash, ${sql.raw(sealedContent[sealFormula] ?? "")} as content
    from change_seals s join changes c on c.org_id = s.org_id and c.seq = s.seq where s.org_id = ${victim.orgId} order by s.position`.execute(
    tx,
  );
  let hash: Buffer = Buffer.alloc(32);
  for (const row of rows) {
    hash = nextSeal(hash, row.content);
    await sql`update change_seals set hash = ${hash} where ${own(victim)} and position = ${row.position}`.execute(tx);
  }
  await endAt(tx, victim, victim.last);
}

/** Everything that somebody with the database's password might do to the log. */
export const tamperings: readonly Tampering[] = [
  ...flipped,
  {
    name: "entry moved to another organisation",
    apply: (tx, victim) => sql`update changes set org_id = gen_random_uuid() where ${entry(victim)}`.execute(tx),
    found: ({ position }) => ({ kind: "missing", position }),
  },
  { name: "entry deleted", apply: removeEntry, found: ({ position }) => ({ kind: "missing", position }) },
  {
    name: "entry and seal deleted",
    async apply(tx, victim) {
      await removeEntry(tx, victim);
      await removeSeal(tx, victim);
    },
    found: ({ position, last }) =>
      position === last ? { kind: "end", position: last - 1 } : { kind: "gap", position },
  },
  {
    name: "entry and seal deleted, the rest moved up",
    async apply(tx, victim) {
      await removeEntry(tx, victim);
      await removeSeal(tx, victim);
      await shift(tx, victim, -1);
      await endAt(tx, victim, victim.last - 1);
    },
    found: ({ position, last }) =>
      position === last ? { kind: "cut", position: last } : { kind: "altered", position },
    needsHeads: true,
  },
  {
    name: "entry put in before the end",
    apply: (tx, victim) => insertCopy(tx, victim, "0"),
    found: () => ({ kind: "inserted", position: null }),
  },
  {
    name: "entry put in where it is never sealed",
    apply: (tx, victim) => insertCopy(tx, victim, "9000000000000000000"),
    found: () => ({ kind: "inserted", position: null }),
  },
  {
    name: "entry put in with a seal",
    async apply(tx, victim) {
      await insertCopy(tx, victim, "0");
      await shift(tx, victim, 1);
      await sql`insert into change_seals (org_id, position, seq, hash, formula)
        select ${victim.orgId}, ${victim.position}, max(seq), decode(repeat('ab', 32), 'hex'), ${sealFormula} from changes where cause = 'forged'`.execute(
        tx,
      );
      await endAt(tx, victim, victim.last + 1);
    },
    found: ({ position }) => ({ kind: "altered", position }),
  },
  {
    name: "two entries exchanged",
    apply: exchange,
    found: ({ position }) => ({ kind: "altered", position }),
  },
  {
    name: "seal changed",
    apply: (tx, victim) =>
      sql`update change_seals set hash = decode(repeat('00', 32), 'hex') where ${own(victim)} and position = ${victim.position}`.execute(
        tx,
      ),
    found: ({ position }) => ({ kind: "altered", position }),
  },
  {
    name: "formula changed",
    apply: (tx, victim) =>
      sql`update change_seals set formula = 3 - formula where ${own(victim)} and position = ${victim.position}`.execute(
        tx,
      ),
    found: ({ position }) => ({ kind: "altered", position }),
  },
  {
    name: "noted end changed",
    apply: (tx, victim) =>
      sql`update change_chains set hash = decode(repeat('00', 32), 'hex') where ${own(victim)}`.execute(tx),
    found: ({ last }) => ({ kind: "end", position: last }),
  },
  {
    name: "noted end removed",
    apply: (tx, victim) => sql`delete from change_chains where ${own(victim)}`.execute(tx),
    found: ({ last }) => ({ kind: "end", position: last }),
  },
  {
    name: "end cut off",
    apply: cutFrom,
    found: ({ position }) => ({ kind: "end", position: position - 1 }),
  },
  {
    name: "end cut off and the noted end moved back",
    async apply(tx, victim) {
      await cutFrom(tx, victim);
      await endAt(tx, victim, victim.position - 1);
    },
    found: ({ last }) => ({ kind: "cut", position: last }),
    needsHeads: true,
  },
  {
    name: "entry changed and everything sealed anew",
    async apply(tx, victim) {
      await sql`update changes set cause = 'forged' where ${entry(victim)}`.execute(tx);
      await sealAnew(tx, victim);
    },
    found: ({ last }) => ({ kind: "rewritten", position: last }),
    needsHeads: true,
  },
];
