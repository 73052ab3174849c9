import { sql, type Kysely, type Migration } from "kysely";

/** Uploaded plans on their way in, and which rows belong to the demo. */
const statements = [
  `create table imports (
    org_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    status text not null,
    progress float8 not null default 0,
    file_name text not null,
    size_bytes bigint not null,
    format text,
    documents jsonb not null default '[]',
    findings jsonb not null default '[]',
    projects jsonb not null default '[]',
    change_set_id uuid,
    created_at timestamptz(3) not null default now(),
    primary key (org_id, id),
    foreign key (org_id, user_id) references users (org_id, id) on delete cascade
  )`,
  `create index imports_age on imports (org_id, created_at)`,
  `create table demo_rows (
    org_id uuid not null,
    record text not null,
    record_id uuid not null,
    primary key (org_id, record, record_id)
  )`,
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export const createImports: Migration = { up };
