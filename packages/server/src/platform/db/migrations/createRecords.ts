import { sql, type Kysely, type Migration } from "kysely";

/** Columns that every record's table has. */
const system = `
  org_id uuid not null,
  id uuid not null,
  version int4 not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  deleted_at timestamptz(3),
  custom jsonb not null default '{}',
  primary key (org_id, id)`;

const tables: Record<string, string> = {
  organisations: `
    name text not null,
    currency text not null,
    locale text not null,
    time_zone text not null,
    week_start text not null,
    calendar_id uuid,
    minutes_per_day int4 not null,
    minutes_per_week int4 not null,
    minutes_per_month int4 not null,
    demo_records int4 not null default 0`,
  users: `
    name text not null,
    email text not null,
    role text not null,
    active boolean not null,
    person_id uuid,
    locale text,
    time_zone text,
    theme text not null,
    last_seen_at timestamptz(3)`,
  projects: `
    key text not null,
    name text not null,
    kind text not null,
    method text not null,
    state text not null,
    problem text not null,
    goals text not null,
    success_measures text not null,
    manager_id uuid,
    visibility text not null,
    schedule_from text not null,
    start int4,
    finish int4,
    data_date int4,
    calendar_id uuid,
    minutes_per_day int4 not null,
    minutes_per_week int4 not null,
    minutes_per_month int4 not null,
    conventions jsonb,
    budget int8,
    currency text,
    external_id text`,
  memberships: `
    project_id uuid not null,
    user_id uuid not null,
    role text not null`,
  work_items: `
    project_id uuid not null,
    number int4 not null,
    parent_id uuid,
    rank text collate "C" not null,
    name text not null,
    notes text not null,
    kind text not null,
    state text not null,
    priority int4 not null,
    duration int4 not null,
    elapsed boolean not null,
    estimated boolean not null,
    calendar_id uuid,
    mode text not null,
    manual_start int4,
    manual_finish int4,
    constraint_type text not null,
    constraint_date int4,
    second_constraint_type text,
    second_constraint_date int4,
    deadline int4,
    active boolean not null,
    task_type text not null,
    effort_driven boolean not null,
    work int4,
    ignore_resource_calendars boolean not null,
    leveling_delay int4 not null,
    leveling_delay_elapsed boolean not null,
    actual_start int4,
    actual_finish int4,
    percent_complete float8 not null,
    physical_percent_complete float8,
    actual_duration int4,
    remaining_duration int4,
    stop int4,
    resume int4,
    expected_finish int4,
    parts jsonb,
    code text,
    external_id text`,
  dependencies: `
    project_id uuid not null,
    predecessor_id uuid not null,
    successor_id uuid not null,
    type text not null,
    lag float8 not null,
    lag_unit text not null,
    external_id text`,
  calendars: `
    name text not null,
    project_id uuid,
    base_id uuid,
    days jsonb not null,
    exceptions jsonb not null,
    work_weeks jsonb not null,
    minutes_per_day int4,
    minutes_per_week int4,
    minutes_per_month int4,
    external_id text`,
  people: `
    name text not null,
    kind text not null,
    job_title text,
    team text,
    email text,
    calendar_id uuid,
    max_units float8 not null,
    cost_rate int8,
    active boolean not null,
    external_id text`,
  assignments: `
    project_id uuid not null,
    work_item_id uuid not null,
    person_id uuid not null,
    units float8 not null,
    work int4,
    actual_work int4,
    remaining_work int4,
    delay int4 not null,
    external_id text`,
};

/** References, checked at commit so that rows of one transaction may be written in any order. */
const references: readonly [table: string, column: string, target: string][] = [
  ["organisations", "calendar_id", "calendars"],
  ["users", "person_id", "people"],
  ["projects", "manager_id", "users"],
  ["projects", "calendar_id", "calendars"],
  ["memberships", "project_id", "projects"],
  ["memberships", "user_id", "users"],
  ["work_items", "project_id", "projects"],
  ["work_items", "parent_id", "work_items"],
  ["work_items", "calendar_id", "calendars"],
  ["dependencies", "project_id", "projects"],
  ["dependencies", "predecessor_id", "work_items"],
  ["dependencies", "successor_id", "work_items"],
  ["calendars", "project_id", "projects"],
  ["calendars", "base_id", "calendars"],
  ["people", "calendar_id", "calendars"],
  ["assignments", "project_id", "projects"],
  ["assignments", "work_item_id", "work_items"],
  ["assignments", "person_id", "people"],
];

/** What free words of a query search. */
const searched: Record<string, readonly string[]> = {
  users: ["name", "email"],
  projects: ["key", "name", "problem"],
  work_items: ["name", "notes", "code"],
  people: ["name", "job_title", "team"],
};

const indexes = [
  `create unique index users_email on users (org_id, lower(email)) where deleted_at is null`,
  `create unique index projects_key on projects (org_id, upper(key)) where deleted_at is null`,
  `create index projects_visible on projects (org_id, visibility) where deleted_at is null`,
  `create unique index memberships_user on memberships (org_id, user_id, project_id) where deleted_at is null`,
  `create index memberships_project on memberships (org_id, project_id)`,
  `create unique index work_items_number on work_items (org_id, project_id, number)`,
  `create index work_items_siblings on work_items (org_id, parent_id, rank)`,
  `create index work_items_rank on work_items (org_id, project_id, rank, id) where deleted_at is null`,
  `create index work_items_deadline on work_items (org_id, deadline, id) where deleted_at is null`,
  `create index work_items_external on work_items (org_id, project_id, external_id) where external_id is not null`,
  `create index dependencies_project on dependencies (org_id, project_id)`,
  `create index dependencies_predecessor on dependencies (org_id, predecessor_id)`,
  `create index dependencies_successor on dependencies (org_id, successor_id)`,
  `create index calendars_project on calendars (org_id, project_id)`,
  `create index assignments_project on assignments (org_id, project_id)`,
  `create index assignments_work_item on assignments (org_id, work_item_id)`,
  `create index assignments_person on assignments (org_id, person_id)`,
];

async function up(db: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(db);
  for (const [table, columns] of Object.entries(tables)) await run(`create table ${table} (${columns}, ${system})`);
  for (const [table, column, target] of references) {
    const name = `${table}_${column}_fkey`;
    await run(
      `alter table ${table} add constraint ${name} foreign key (org_id, ${column}) references ${target} (org_id, id) deferrable initially deferred`,
    );
  }
  for (const [table, columns] of Object.entries(searched)) {
    const words = columns.map((column) => `coalesce(${column}, '')`).join(` || ' ' || `);
    await run(
      `alter table ${table} add column words tsvector generated always as (to_tsvector('simple', ${words})) stored`,
    );
    await run(`create index ${table}_words on ${table} using gin (words)`);
  }
  for (const index of indexes) await run(index);
}

export const createRecords: Migration = { up };
