import { sql } from "kysely";
import { newId } from "../../platform/db/newId.ts";
import type { Tx } from "../../platform/db/transaction.ts";
import type { NotificationTables } from "./notificationTables.ts";
import { byWeight, type Told } from "./told.ts";

/** Changes of a row by one person within this time are one thing to tell. */
const TOGETHER_MINUTES = 10;
/** Of more rows than this changed in one go, their project is told of instead. */
const MOST_OF_ONE_ACTION = 20;
/** Reasons that a change of many rows gives for each of them. */
const plain = new Set(["state", "changed", "created"]);

/** Writes what users are told: into what is still unread of the same row by the same person, else as something new. */
export async function writeTold(tx: Tx, orgId: string, told: readonly Told[]): Promise<void> {
  for (const each of gathered(told)) if (!(await added(tx, orgId, each))) await insert(tx, orgId, each);
}

/** Somebody who moves a thousand rows at once did one thing. */
function gathered(told: readonly Told[]): Told[] {
  const groups = new Map<string, Told[]>();
  for (const each of told) {
    const isPlain = [...each.reasons].every((reason) => plain.has(reason)) && each.topic.projectId !== null;
    const key = isPlain
      ? `${each.userId} ${each.actorId} ${each.topic.projectId}`
      : `${each.userId} ${each.topic.id} ${each.actorId}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || first.topic.projectId === null || group.length <= MOST_OF_ONE_ACTION) return group;
    const topic = { record: "project", id: first.topic.projectId, projectId: first.topic.projectId };
    const reasons = new Set(group.flatMap((each) => [...each.reasons]));
    return [
      { ...first, topic, reasons, fields: new Set<string>(), changes: group.length, at: group.at(-1)?.at ?? first.at },
    ];
  });
}

async function added(tx: Tx, orgId: string, told: Told): Promise<boolean> {
  if (told.actorId === null) return false;
  const { numUpdatedRows } = await tx
    .withTables<NotificationTables>()
    .updateTable("notifications")
    .set(({ ref }) => ({
      reasons: sql`array(select distinct unnest(${ref("reasons")} || ${byWeight(told.reasons)}::text[]))`,
      fields: sql`array(select distinct unnest(${ref("fields")} || ${[...told.fields]}::text[]))`,
      changes: sql`${ref("changes")} + ${told.changes}`,
      said_record: sql`coalesce(${told.said?.record ?? null}, ${ref("said_record")})`,
      said_id: sql`coalesce(${told.said?.id ?? null}::uuid, ${ref("said_id")})`,
      at: told.at,
    }))
    .where("org_id", "=", orgId)
    .where("user_id", "=", told.userId)
    .where("record_id", "=", told.topic.id)
    .where("record", "=", told.topic.record)
    .where("actor_id", "=", told.actorId)
    .where("read_at", "is", null)
    .where("done_at", "is", null)
    .where("at", ">", sql<string>`${told.at}::timestamptz - make_interval(mins => ${TOGETHER_MINUTES})`)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function insert(tx: Tx, orgId: string, told: Told): Promise<void> {
  const { userId, topic, actorId, said, reminder, load, at, changes } = told;
  await tx
    .withTables<NotificationTables>()
    .insertInto("notifications")
    .values({
      org_id: orgId,
      id: newId(),
      user_id: userId,
      record: topic.record,
      record_id: topic.id,
      project_id: topic.projectId,
      actor_id: actorId,
      reasons: byWeight(told.reasons),
      fields: [...told.fields],
      changes,
      said_record: said?.record ?? null,
      said_id: said?.id ?? null,
      reminder,
      load: load ? sql`${JSON.stringify(load)}::jsonb` : null,
      at,
      read_at: null,
      done_at: null,
      snoozed_until: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
