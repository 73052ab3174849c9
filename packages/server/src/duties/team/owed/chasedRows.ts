import type { Owed } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Db } from "../../../platform/db/database.ts";

/** How often and when people were last chased for what they owe, by the name of the date. */
export async function chasedRows(
  db: Db,
  orgId: string,
  due: readonly { id: string }[],
): Promise<Map<string, Owed["chased"]>> {
  const { rows } = await db.executeQuery<{ name: string; times: number; escalated: boolean; last: Date | string }>(
    CompiledQuery.raw(statement, [orgId, [...new Set(due.map(({ id }) => id))]]),
  );
  return new Map(
    rows.map(({ name, times, escalated, last }) => [name, { times, escalated, last: new Date(last).toISOString() }]),
  );
}

/** "overdue risk:0189… reviewBy 2026-05-12 #2" is the third time that day is chased for. */
const statement = `
  select substring(reminder from '^\\w+ (\\S+ \\S+ \\S+)') as name, count(distinct reminder)::int as times,
    bool_or(reminder like 'escalated %') as escalated, max(at) as last
  from notifications where org_id = $1 and coalesce(said_id, record_id) = any($2::uuid[]) and reminder is not null group by 1`;
