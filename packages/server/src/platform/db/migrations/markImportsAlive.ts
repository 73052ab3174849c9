import { sql, type Kysely, type Migration } from "kysely";

/** When a server last said that it works on an import, so that another one leaves it alone. */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw("alter table imports add column alive_at timestamptz not null default now()").execute(db);
}

export const markImportsAlive: Migration = { up };
