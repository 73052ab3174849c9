import { sql, type Kysely, type Migration } from "kysely";

/** How somebody matched the columns of a table with fields, by a digest of its headers. */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table sheet_mappings (
    org_id uuid not null,
    user_id uuid not null,
    record text not null,
    headers text not null,
    mapping jsonb not null,
    primary key (org_id, user_id, record, headers))`.execute(db);
}

export const createSheetMappings: Migration = { up };
