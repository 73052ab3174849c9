import { sql, type Kysely, type Migration } from "kysely";

/** Baselines, what they keep of each work item, and what follows from that; also costs that nobody's work explains. */
const statements = [
  `alter table work_items add column fixed_cost int8`,
  `create table baselines (
    project_id uuid not null,
    name text not null,
    why text not null,
    is_default boolean not null,
    source text not null,
    captured_by uuid,
    captured_at timestamptz(3),
    data_date int4,
    external_id text,
    org_id uuid not null,
    id uuid not null,
    version int4 not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    deleted_at timestamptz(3),
    custom jsonb not null default '{}',
    words tsvector generated always as (to_tsvector('simple', coalesce(name, '') || ' ' || coalesce(why, ''))) stored,
    primary key (org_id, id),
    foreign key (org_id, project_id) references projects (org_id, id) deferrable initially deferred,
    foreign key (org_id, captured_by) references users (org_id, id) deferrable initially deferred
  )`,
  `create index baselines_project on baselines (org_id, project_id)`,
  `create index baselines_words on baselines using gin (words)`,
  `create table baseline_totals (
    org_id uuid not null,
    baseline_id uuid not null,
    item_count int4,
    start int4,
    finish int4,
    work int4,
    cost int8,
    primary key (org_id, baseline_id),
    foreign key (org_id, baseline_id) references baselines (org_id, id) on delete cascade
  )`,
  // The work items may be gone for good one day; what was agreed about them is kept all the same.
  `create table baseline_items (
    org_id uuid not null,
    baseline_id uuid not null,
    work_item_id uuid not null,
    place int4 not null,
    parent_id uuid,
    number int4,
    wbs_code text not null,
    name text not null,
    kind text not null,
    start int4,
    finish int4,
    duration int4,
    work int4,
    cost int8,
    primary key (org_id, baseline_id, work_item_id),
    foreign key (org_id, baseline_id) references baselines (org_id, id) on delete cascade
  )`,
  // The plan as it was is read from the log of one project, backwards.
  `create index changes_project on changes (org_id, project_id, at)`,
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export const createBaselines: Migration = { up };
