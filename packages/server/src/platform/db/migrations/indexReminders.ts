import { sql, type Kysely, type Migration } from "kysely";

/** Finds by a row when somebody was last chased for it. */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index notifications_reminded on notifications (org_id, coalesce(said_id, record_id)) where reminder is not null`.execute(
    db,
  );
}

export const indexReminders: Migration = { up };
