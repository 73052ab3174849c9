import { sql, type Kysely, type Migration } from "kysely";

/** What files say of a plan and the first tables had no place for, so that a plan goes out as it came in. */
const statements = [
  "alter table projects add column code text",
  "alter table work_items add column external_start int4",
  "alter table work_items add column external_finish int4",
  "alter table work_items add column codes jsonb not null default '[]'",
  "alter table assignments add column overtime_work int4",
  "alter table assignments add column contour text not null default 'flat'",
  "alter table people add column availability jsonb",
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export const addPlanDetails: Migration = { up };
