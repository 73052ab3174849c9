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

const references: readonly [table: string, column: string, target: string][] = [
  ["gates", "project_id", "projects"],
  ["gates", "work_item_id", "work_items"],
  ["gates", "decider_id", "users"],
  ["gates", "decided_by_id", "users"],
  ["gate_conditions", "project_id", "projects"],
  ["gate_conditions", "gate_id", "gates"],
  ["gate_conditions", "signer_id", "users"],
  ["gate_conditions", "signed_by_id", "users"],
];

/** How phases are worked on, and the gates between them with their conditions. */
const statements = [
  "alter table work_items add column method text",
  `create table gates (
    project_id uuid not null,
    work_item_id uuid not null,
    name text not null,
    description text not null,
    decider_id uuid,
    state text not null,
    decided_by_id uuid,
    decided_at timestamptz(3),
    reason text not null, ${system}
  )`,
  `create table gate_conditions (
    project_id uuid not null,
    gate_id uuid not null,
    rank text collate "C" not null,
    name text not null,
    kind text not null,
    area text not null,
    subject text not null,
    among text not null,
    query text not null,
    expectation text not null,
    amount int4,
    severity text not null,
    signer_id uuid,
    signed_by_id uuid,
    signed_at timestamptz(3),
    note text not null, ${system}
  )`,
  ...references.map(
    ([table, column, target]) =>
      `alter table ${table} add constraint ${table}_${column}_fkey foreign key (org_id, ${column}) references ${target} (org_id, id) deferrable initially deferred`,
  ),
  "create index gates_project on gates (org_id, project_id)",
  "create index gates_work_item on gates (org_id, work_item_id)",
  "create index gate_conditions_project on gate_conditions (org_id, project_id)",
  "create index gate_conditions_gate on gate_conditions (org_id, gate_id, rank)",
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export const createGates: Migration = { up };
