import { CompiledQuery } from "kysely";
import type { Tx } from "../../../platform/db/transaction.ts";
import { overloadedWeeks, type OverloadedWeek } from "../../people/public.ts";
import { leadersOf } from "../chase/leadersOf.ts";
import type { Told } from "../told.ts";
import { withoutKnown } from "../withoutKnown.ts";

interface Rules {
  percent: number;
  /** Null: those who lead are not told. */
  leadDays: number | null;
}

/**
 * Who is to be told of a week that is too full: first the person, with the work that makes it (LOAD-1); whoever leads them when it is still so
 * after some days (LOAD-2). Each week once.
 */
export async function tellOverloads(
  tx: Tx,
  orgId: string,
  { today, at }: { today: string; at: string },
): Promise<Told[]> {
  const rules = await rulesOf(tx, orgId);
  const weeks = await overloadedWeeks(tx, orgId, { today, percent: rules.percent });
  if (weeks.length === 0) return [];
  const leaders = await leadersOf(tx, orgId, [...new Set(weeks.map(({ userId }) => userId))]);
  const toldOn = await toldDays(tx, orgId, weeks);
  const told = weeks.flatMap((each) => {
    const own = toldOf(each, { userId: each.userId, reminder: reminderOf(each), today, at });
    const since = toldOn.get(`${each.userId} ${reminderOf(each)}`);
    const leaderId = leaders.get(each.userId);
    if (since === undefined || rules.leadDays === null || leaderId === undefined) return [own];
    const days = (Date.parse(today) - Date.parse(since)) / 86_400_000;
    if (days < rules.leadDays) return [own];
    return [own, toldOf(each, { userId: leaderId, reminder: reminderOf(each), today, at })];
  });
  return withoutKnown(tx, orgId, told);
}

const reminderOf = ({ personId, week }: OverloadedWeek) => `overloaded ${personId} ${week}`;

interface Telling {
  userId: string;
  reminder: string;
  today: string;
  at: string;
}

function toldOf(
  { personId, week, percent, workItemIds }: OverloadedWeek,
  { userId, reminder, today, at }: Telling,
): Told {
  return {
    userId,
    topic: { record: "person", id: personId, projectId: null },
    actorId: null,
    reasons: new Set(["overloaded"]),
    fields: new Set(),
    changes: 1,
    said: null,
    changeSetId: null,
    reminder,
    load: { week, percent, workItemIds, toldOn: today },
    at,
  };
}

/** On which day people were told of their own weeks. */
async function toldDays(tx: Tx, orgId: string, weeks: readonly OverloadedWeek[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await tx.executeQuery<{ userId: string; reminder: string; toldOn: string }>(
    CompiledQuery.raw(
      `select user_id as "userId", reminder, load ->> 'toldOn' as "toldOn" from notifications
       where org_id = $1 and reminder = any($2::text[]) and load is not null`,
      [orgId, weeks.map(reminderOf)],
    ),
  );
  return new Map(rows.map(({ userId, reminder, toldOn }) => [`${userId} ${reminder}`, toldOn]));
}

async function rulesOf(tx: Tx, orgId: string): Promise<Rules> {
  const { rows } = await tx.executeQuery<Rules>(
    CompiledQuery.raw(
      `select overload_percent as percent, overload_lead_days as "leadDays" from organisations where org_id = $1`,
      [orgId],
    ),
  );
  const [rules] = rows;
  if (!rules) throw new Error(`The organisation ${orgId} is not there.`);
  return rules;
}
