import { sql, type Kysely, type Migration } from "kysely";

/** The last number given to a row of each record type that numbers its rows. */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table record_numbers (
    org_id uuid not null,
    record text not null,
    project_id uuid not null,
    last int4 not null,
    primary key (org_id, record, project_id))`.execute(db);
}

export const createRecordNumbers: Migration = { up };
