import { sql, type Kysely, type Migration } from "kysely";

/** Seals say by which formula they were made; verifications of the change log are noted. */
const statements = [
  `alter table change_seals add column formula int2 not null default 1`,
  `create table audit_runs (
    org_id uuid not null,
    id uuid not null,
    user_id uuid,
    status text not null,
    checked bigint not null default 0,
    total bigint not null default 0,
    head_position bigint,
    head_hash text,
    problem_count int4 not null default 0,
    problems jsonb not null default '[]',
    started_at timestamptz(3) not null default now(),
    alive_at timestamptz(3) not null default now(),
    finished_at timestamptz(3),
    primary key (org_id, id)
  )`,
  `create index audit_runs_age on audit_runs (org_id, started_at)`,
  // One at a time in an organisation.
  `create unique index audit_runs_running on audit_runs (org_id) where status = 'running'`,
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export const createAudit: Migration = { up };
