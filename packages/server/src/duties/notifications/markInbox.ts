import type { Mute } from "@gantry/records";
import { sql } from "kysely";
import type { Actor } from "../../platform/access/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import type { NotificationTables } from "./notificationTables.ts";

export type Marking = "read" | "unread" | "done" | "undone";

const now = sql<string>`now()`;
const changes = {
  read: { read_at: now },
  unread: { read_at: null },
  done: { done_at: now, read_at: now, snoozed_until: null },
  undone: { done_at: null },
} as const satisfies Record<Marking, object>;

/** Marks some of one's own notifications, or all that are in the inbox. */
export async function markInbox(db: Db, actor: Actor, as: Marking, ids: readonly string[] | null): Promise<void> {
  let query = own(db, actor).set(changes[as]);
  if (ids !== null) query = query.where("id", "in", ids);
  else
    query = query
      .where("done_at", "is", null)
      .where((where) => where.or([where("snoozed_until", "is", null), where("snoozed_until", "<=", now)]));
  await query.execute();
}

/** Puts notifications away until a moment; then they come back unread. */
export async function snooze(db: Db, actor: Actor, ids: readonly string[], until: string | null): Promise<void> {
  await own(db, actor).set({ snoozed_until: until, read_at: null, done_at: null }).where("id", "in", ids).execute();
}

export async function listMutes(db: Db, { orgId, userId }: Actor): Promise<Mute[]> {
  return db
    .withTables<NotificationTables>()
    .selectFrom("notification_mutes")
    .select(["kind", "target"])
    .where("org_id", "=", orgId)
    .where("user_id", "=", userId)
    .orderBy("kind")
    .orderBy("target")
    .execute();
}

export async function mute(db: Db, { orgId, userId }: Actor, { kind, target }: Mute, muted: boolean): Promise<void> {
  const tables = db.withTables<NotificationTables>();
  if (muted)
    await tables
      .insertInto("notification_mutes")
      .values({ org_id: orgId, user_id: userId, kind, target })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  else
    await tables
      .deleteFrom("notification_mutes")
      .where("org_id", "=", orgId)
      .where("user_id", "=", userId)
      .where("kind", "=", kind)
      .where("target", "=", target)
      .execute();
}

function own(db: Db, { orgId, userId }: Actor) {
  return db
    .withTables<NotificationTables>()
    .updateTable("notifications")
    .where("org_id", "=", orgId)
    .where("user_id", "=", userId);
}
