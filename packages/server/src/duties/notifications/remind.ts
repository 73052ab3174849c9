import { recordNamed, type NotificationReason } from "@gantry/records";
import type { Tx } from "../../platform/db/transaction.ts";
import { watchersOfRows } from "../collaboration/public.ts";
import { chaseRules, type ChaseRules } from "./chase/chaseRules.ts";
import { chaseStep } from "./chase/chaseStep.ts";
import { leadersOf } from "./chase/leadersOf.ts";
import { reminderOf, type NamedDue } from "./chase/dueName.ts";
import { dueRows, type DueRow } from "./dueRows.ts";
import type { Told } from "./told.ts";
import { withoutKnown } from "./withoutKnown.ts";

/** A row that is due, with those who answer for it and those who only follow it. */
interface Chased {
  row: DueRow;
  owners: string[];
  followers: string[];
}

interface Telling {
  rules: ChaseRules;
  at: string;
}

/**
 * Who is to be reminded of what is due or overdue, by the rules of the organisation and its projects: those in charge once before and
 * again and again after (CHASE-1, CHASE-2), those who watch it once each, and those who lead when it takes long (CHASE-3).
 */
export async function remind(tx: Tx, orgId: string, { today, at }: { today: string; at: string }): Promise<Told[]> {
  const telling = { rules: await chaseRules(tx, orgId), at };
  const due = await dueRows(tx, orgId, { today, ahead: telling.rules.furthest });
  const chased: Chased[] = [];
  for (const record of new Set(due.map((row) => sourceOf(row).record))) {
    const rows = due.filter((row) => sourceOf(row).record === record);
    const topics = rows.map((row) => ({ id: sourceOf(row).id, projectId: row.topic.projectId }));
    const watchers = await watchersOfRows(tx, orgId, recordNamed(record), topics);
    for (const row of rows) {
      const own = watchers.get(sourceOf(row).id) ?? [];
      const owners = own.filter(({ reasons }) => reasons.includes("owner")).map(({ userId }) => userId);
      const followers = own.filter(({ reasons }) => reasons.includes("watching")).map(({ userId }) => userId);
      chased.push({ row, owners, followers: followers.filter((userId) => !owners.includes(userId)) });
    }
  }
  const leaders = await leadersOf(tx, orgId, [...new Set(chased.flatMap(({ owners }) => owners))]);
  return withoutKnown(
    tx,
    orgId,
    chased.flatMap((each) => [...reminders(each, telling), ...escalations(each, leaders, telling)]),
  );
}

function reminders({ row, owners, followers }: Chased, { rules, at }: Telling): Told[] {
  const step = chaseStep(row.daysLate, rules.of(row.topic.projectId));
  if (!step) return [];
  const first = reminderOf(step.kind, dueOf(row));
  const again = reminderOf(step.kind, dueOf(row), step.times);
  return [
    ...owners.map((userId) => toldOf(row, { userId, reason: step.kind, reminder: again, at })),
    ...followers.map((userId) => toldOf(row, { userId, reason: step.kind, reminder: first, at })),
  ];
}

/** CHASE-3: whoever leads the project, and whoever leads those who owe it. */
function escalations({ row, owners }: Chased, leaders: ReadonlyMap<string, string>, { rules, at }: Telling): Told[] {
  const { escalateAfter, managerId } = rules.of(row.topic.projectId);
  if (escalateAfter === null || row.daysLate < escalateAfter) return [];
  const told = new Set([managerId, ...owners.map((userId) => leaders.get(userId) ?? null)]);
  const reminder = reminderOf("escalated", dueOf(row));
  return [...told].flatMap((userId) =>
    userId === null || owners.includes(userId) ? [] : [toldOf(row, { userId, reason: "escalated", reminder, at })],
  );
}

/** The row that bears the day. */
function sourceOf({ said, topic }: DueRow): { record: string; id: string } {
  return said ?? topic;
}

function dueOf(row: DueRow): NamedDue {
  return { ...sourceOf(row), field: row.field, due: row.day };
}

interface Reminder {
  userId: string;
  reason: NotificationReason;
  reminder: string;
  at: string;
}

function toldOf({ topic, said, field }: DueRow, { reason, ...reminder }: Reminder): Told {
  return {
    ...reminder,
    topic,
    actorId: null,
    reasons: new Set([reason]),
    fields: said ? new Set() : new Set([field]),
    changes: 1,
    said,
    changeSetId: null,
  };
}
