import { sql, type Kysely, type Migration } from "kysely";

/** Links between projects: found by the project they wait for. A schedule knows how far the move came that asks for it. */
const statements = [
  "alter table dependencies add column other_project_id uuid",
  "alter table dependencies add constraint dependencies_other_project_id_fkey foreign key (org_id, other_project_id) references projects (org_id, id) deferrable initially deferred",
  "create index dependencies_other_project on dependencies (org_id, other_project_id) where other_project_id is not null",
  "alter table schedule_requests add column hops int4 not null default 0",
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export const linkProjects: Migration = { up };
