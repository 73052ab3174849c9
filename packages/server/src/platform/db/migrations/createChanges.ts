import { sql, type Kysely, type Migration } from "kysely";

const statements = [
  `create table changes (
    org_id uuid not null,
    seq bigint generated always as identity,
    xid xid8 not null default pg_current_xact_id(),
    record text not null,
    record_id uuid not null,
    project_id uuid,
    verb text not null,
    version int4 not null,
    before jsonb,
    after jsonb,
    user_id uuid,
    at timestamptz(3) not null default now(),
    change_set_id uuid not null,
    cause text not null,
    primary key (org_id, seq)
  )`,
  `create index changes_committed on changes (org_id, xid, seq)`,
  `create index changes_row on changes (org_id, record_id, version)`,
  `create index changes_set on changes (org_id, change_set_id)`,
  `create table change_seals (
    org_id uuid not null,
    position bigint not null,
    seq bigint not null,
    hash bytea not null,
    primary key (org_id, position)
  )`,
  `create unique index change_seals_seq on change_seals (org_id, seq)`,
  `create table change_chains (
    org_id uuid not null primary key,
    position bigint not null,
    xid xid8 not null,
    seq bigint not null,
    hash bytea not null
  )`,
  `create table idempotency_keys (
    org_id uuid not null,
    user_id uuid not null,
    key text not null,
    fingerprint bytea not null,
    status int4,
    answer text,
    created_at timestamptz(3) not null default now(),
    primary key (org_id, user_id, key)
  )`,
  `create index idempotency_keys_age on idempotency_keys (created_at)`,
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export const createChanges: Migration = { up };
