import { sql, type Kysely, type Migration } from "kysely";

const system = `
  org_id uuid not null,
  id uuid not null,
  version int4 not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  deleted_at timestamptz(3),
  custom jsonb not null default '{}',
  primary key (org_id, id)`;

const inProject = (table: string, column: string, target: string) =>
  `alter table ${table} add constraint ${table}_${column}_fkey
   foreign key (org_id, ${column}) references ${target} (org_id, id) deferrable initially deferred`;

/** Sprints, the columns of boards, and what a work item is in a backlog. */
const statements = [
  `create table sprints (
    project_id uuid not null,
    name text not null,
    goal text not null,
    start int4 not null,
    finish int4 not null,
    state text not null,
    started_at timestamptz(3),
    closed_at timestamptz(3),
    ${system})`,
  `create table board_columns (
    project_id uuid not null,
    name text not null,
    category text not null,
    wip_limit int4,
    rank text collate "C" not null,
    ${system})`,
  inProject("sprints", "project_id", "projects"),
  inProject("board_columns", "project_id", "projects"),
  `alter table sprints add column words tsvector generated always as
     (to_tsvector('simple', coalesce(name, '') || ' ' || coalesce(goal, ''))) stored`,
  `create index sprints_words on sprints using gin (words)`,
  `create index sprints_project on sprints (org_id, project_id, start)`,
  `create index board_columns_project on board_columns (org_id, project_id, rank)`,
  `alter table projects add column parallel_sprints boolean not null default false`,
  `alter table projects alter column parallel_sprints drop default`,
  `alter table work_items
     add column item_type text,
     add column estimate float8,
     add column sprint_id uuid,
     add column backlog_rank text collate "C",
     add column board_column_id uuid`,
  inProject("work_items", "sprint_id", "sprints"),
  inProject("work_items", "board_column_id", "board_columns"),
  `create index work_items_sprint on work_items (org_id, sprint_id) where sprint_id is not null`,
  `create index work_items_board_column on work_items (org_id, board_column_id) where board_column_id is not null`,
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export const createAgile: Migration = { up };
