import { sql, type Kysely, type Migration } from "kysely";

/** A membership may be that of a team or a department instead of a user's. */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table memberships alter column user_id drop not null`.execute(db);
}

export const grantToGroups: Migration = { up };
