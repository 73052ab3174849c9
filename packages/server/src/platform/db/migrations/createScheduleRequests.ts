import { sql, type Kysely, type Migration } from "kysely";

/**
 * Projects whose schedule is older than their plan. Rows are only added by those who edit, so that editors never wait for
 * each other, and taken away by whoever computed the schedule.
 */
const statements = [
  `create table schedule_requests (
    org_id uuid not null,
    id bigint generated always as identity,
    project_id uuid not null,
    requested_at timestamptz(3) not null default now(),
    primary key (org_id, id),
    foreign key (org_id, project_id) references projects (org_id, id) on delete cascade
  )`,
  `create index schedule_requests_project on schedule_requests (org_id, project_id)`,
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export const createScheduleRequests: Migration = { up };
