import { sql, type Kysely, type Migration } from "kysely";

/** Beside what a kept forecast said: what was at risk, and what was left of the reserve. */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table kept_forecast_results add column at_risk int4, add column exposure int4, add column exposure_cost int8,
    add column reserve_left int4, add column reserve_cost_left int8`.execute(db);
}

export const keepReserves: Migration = { up };
