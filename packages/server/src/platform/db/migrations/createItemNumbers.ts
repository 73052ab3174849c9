import { sql, type Kysely, type Migration } from "kysely";

/** The last number given to a work item of each project; also what structural changes of one project queue at. */
const statements = [
  `create table work_item_numbers (
    org_id uuid not null,
    project_id uuid not null,
    last_number int4 not null,
    primary key (org_id, project_id),
    foreign key (org_id, project_id) references projects (org_id, id) on delete cascade deferrable initially deferred
  )`,
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export const createItemNumbers: Migration = { up };
