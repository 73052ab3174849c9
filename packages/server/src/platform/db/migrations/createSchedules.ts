import { sql, type Kysely, type Migration } from "kysely";

/** What the engine computes, apart from what people write, so that recomputing never collides with editing. */
const statements = [
  `create table project_schedules (
    org_id uuid not null,
    project_id uuid not null,
    revision int4 not null,
    position bigint not null,
    computed_at timestamptz(3) not null,
    computed_start int4,
    computed_finish int4,
    percent_complete float8,
    findings jsonb not null,
    primary key (org_id, project_id),
    foreign key (org_id, project_id) references projects (org_id, id) on delete cascade
  )`,
  `create table work_item_schedules (
    org_id uuid not null,
    work_item_id uuid not null,
    project_id uuid not null,
    start int4,
    finish int4,
    early_start int4,
    early_finish int4,
    late_start int4,
    late_finish int4,
    total_float int4,
    free_float int4,
    critical boolean,
    duration int4,
    primary key (org_id, work_item_id),
    foreign key (org_id, work_item_id) references work_items (org_id, id) on delete cascade
  )`,
  `create index work_item_schedules_start on work_item_schedules (org_id, project_id, start)`,
  `create index work_item_schedules_finish on work_item_schedules (org_id, project_id, finish)`,
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export const createSchedules: Migration = { up };
