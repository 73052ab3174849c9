import { sql, type Kysely, type Migration } from "kysely";

/** The last work item at the top of a project is found without reading the others; below a parent work_items_siblings does it. */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw("create index work_items_tops on work_items (org_id, project_id, rank) where parent_id is null")
    .execute(db);
}

export const indexSiblings: Migration = { up };
