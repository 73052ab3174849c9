import { sql, type Kysely, type Migration } from "kysely";

/** What each computation of a schedule moved, and the actions that asked for it. */
const statements = [
  `alter table schedule_requests add column change_set_id uuid`,
  `create table schedule_moves (
    org_id uuid not null,
    project_id uuid not null,
    revision int4 not null,
    at timestamptz(3) not null default now(),
    change_set_ids uuid[] not null,
    finish_before int4,
    finish_after int4,
    moved_count int4 not null,
    items jsonb not null,
    primary key (org_id, project_id, revision),
    foreign key (org_id, project_id) references projects (org_id, id) on delete cascade
  )`,
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export const createScheduleMoves: Migration = { up };
