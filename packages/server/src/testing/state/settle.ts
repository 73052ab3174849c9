import { sql } from "kysely";
import type { TestGantry } from "../gantryOn.ts";

/** Waits until what goes on behind the answers is done: changes sealed and told, words indexed, schedules computed. */
export async function settle({ gantry: { database, scheduler, notifier, forecasts } }: TestGantry): Promise<void> {
  for (;;) {
    await scheduler.idle();
    await notifier.changes.idle();
    await forecasts.idle();
    const { rows } = await sql<{ behind: number }>`
      select (select count(*) from changes c where not exists (select 1 from change_seals s where s.org_id = c.org_id and s.seq = c.seq))::int
        + (select count(*) from schedule_requests)::int
        + (select coalesce(sum(h.position - n.position), 0) from change_chains h join change_cursors n on n.org_id = h.org_id)::int as behind`.execute(
      database.db,
    );
    if (rows[0]?.behind === 0) return;
  }
}
