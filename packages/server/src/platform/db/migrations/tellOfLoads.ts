import type { Kysely, Migration } from "kysely";

/** Which week is too full, in notifications that tell of one. */
async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("notifications").addColumn("load", "jsonb").execute();
}

export const tellOfLoads: Migration = { up };
