import { recordNamed } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Tx } from "../../platform/db/transaction.ts";
import { watchersOfRows } from "../collaboration/public.ts";
import { dueRows, type DueRow } from "./dueRows.ts";
import type { Told } from "./told.ts";

/** Who is to be reminded of what is due by tomorrow or overdue: those in charge, and those who watch it. Each day of a field is told once before and once after. */
export async function remind(tx: Tx, orgId: string, { today, at }: { today: string; at: string }): Promise<Told[]> {
  const due = await dueRows(tx, orgId, today);
  const told: Told[] = [];
  for (const record of new Set(due.map((row) => sourceOf(row).record))) {
    const rows = due.filter((row) => sourceOf(row).record === record);
    const topics = rows.map((row) => ({ id: sourceOf(row).id, projectId: row.topic.projectId }));
    const watchers = await watchersOfRows(tx, orgId, recordNamed(record), topics);
    for (const row of rows)
      for (const { userId, reasons } of watchers.get(sourceOf(row).id) ?? [])
        if (reasons.includes("owner") || reasons.includes("watching")) told.push(toldOf(row, userId, at));
  }
  return withoutKnown(tx, orgId, told);
}

/** The row that bears the day. */
function sourceOf({ said, topic }: DueRow): { record: string; id: string } {
  return said ?? topic;
}

function toldOf(row: DueRow, userId: string, at: string): Told {
  const { topic, said, field, day, isOverdue } = row;
  const { record, id } = sourceOf(row);
  return {
    userId,
    topic,
    actorId: null,
    reasons: new Set([isOverdue ? "overdue" : "due"]),
    fields: said ? new Set() : new Set([field]),
    changes: 1,
    said,
    changeSetId: null,
    reminder: `${isOverdue ? "overdue" : "due"} ${record}:${id} ${field} ${day}`,
    at,
  };
}

/** What was told before needs no asking who may see it. */
async function withoutKnown(tx: Tx, orgId: string, told: readonly Told[]): Promise<Told[]> {
  const { rows } = await tx.executeQuery<{ user_id: string; reminder: string }>(
    CompiledQuery.raw("select user_id, reminder from notifications where org_id = $1 and reminder = any($2::text[])", [
      orgId,
      told.map(({ reminder }) => reminder),
    ]),
  );
  const known = new Set(rows.map(({ user_id, reminder }) => `${user_id} ${reminder}`));
  return told.filter(({ userId, reminder }) => !known.has(`${userId} ${reminder}`));
}
