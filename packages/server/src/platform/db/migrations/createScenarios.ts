import { sql, type Kysely, type Migration } from "kysely";

const system = `
    org_id uuid not null,
    id uuid not null,
    version int4 not null default 1,
    created_at timestamptz(3) not null default now(),
    updated_at timestamptz(3) not null default now(),
    deleted_at timestamptz(3),
    custom jsonb not null default '{}'`;

/** Scenarios: named sets of changes on top of a plan, step by step; rows that one user alone sees, and changes of them. */
const statements = [
  `alter table changes add column private_to uuid`,
  `create table scenarios (
    project_id uuid not null,
    name text not null,
    note text not null,
    owner_id uuid,
    private_to uuid,
    state text not null,
    began_at timestamptz,
    accepted_at timestamptz,${system},
    words tsvector generated always as (to_tsvector('simple', coalesce(name, '') || ' ' || coalesce(note, ''))) stored,
    primary key (org_id, id),
    foreign key (org_id, project_id) references projects (org_id, id) deferrable initially deferred,
    foreign key (org_id, owner_id) references users (org_id, id) deferrable initially deferred,
    foreign key (org_id, private_to) references users (org_id, id) deferrable initially deferred
  )`,
  `create index scenarios_project on scenarios (org_id, project_id)`,
  `create index scenarios_words on scenarios using gin (words)`,
  `create table scenario_steps (
    project_id uuid not null,
    scenario_id uuid not null,
    private_to uuid,
    seq int4 not null,
    label text not null,
    edits jsonb not null,
    seen jsonb not null,${system},
    words tsvector generated always as (to_tsvector('simple', '')) stored,
    primary key (org_id, id),
    foreign key (org_id, project_id) references projects (org_id, id) deferrable initially deferred,
    foreign key (org_id, scenario_id) references scenarios (org_id, id) deferrable initially deferred,
    foreign key (org_id, private_to) references users (org_id, id) deferrable initially deferred
  )`,
  `create index scenario_steps_scenario on scenario_steps (org_id, scenario_id, seq)`,
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export const createScenarios: Migration = { up };
