import { plainText, type api, type Notification, type Result } from "@gantry/records";
import { sql } from "kysely";
import type { Actor } from "../../platform/access/actor.ts";
import type { Db } from "../../platform/db/database.ts";
import { Refusal } from "../../platform/problems/refusal.ts";
import { nameOf, rowHeads, type RowHead } from "../../platform/records/rowHeads.ts";
import { dayOfReminder } from "./chase/dueName.ts";
import type { NotificationTables, NotificationsTable } from "./notificationTables.ts";
import { byWeight, type ToldLoad } from "./told.ts";

interface ListRequest {
  view: "inbox" | "unread" | "snoozed" | "done";
  reason?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

const CURSOR = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z) ([0-9a-f-]{36})$/;
const SAID_LETTERS = 300;
const MOST_COUNTED = 100;

type Found = Omit<NotificationsTable, "fields" | "changes" | "load"> & {
  fields: string[];
  changes: number;
  load: ToldLoad | null;
  actor_name: string | null;
};

/** A page of what concerns the actor; what it is about is read as the actor may see it now, and left out where not at all. */
export async function listInbox(
  db: Db,
  actor: Actor,
  { view, reason, limit, cursor }: ListRequest,
): Promise<Result<typeof api.inbox.list>> {
  const items: Notification[] = [];
  let after = cursor === undefined ? null : cursorOf(cursor);
  for (;;) {
    const rows = await readRows(db, actor, { view, reason, limit: limit + 1, after });
    const page = rows.slice(0, limit - items.length);
    items.push(...(await shown(db, actor, page)));
    const last = page.at(-1);
    const isEnd = rows.length <= page.length;
    after = last ? { at: last.at, id: last.id } : null;
    if (isEnd || items.length >= limit)
      return { items, next: isEnd || after === null ? null : `${after.at} ${after.id}` };
  }
}

/** How many rows in the inbox have something unread that the actor may see. */
export async function countUnread(db: Db, actor: Actor): Promise<number> {
  const rows = await readRows(db, actor, { view: "unread", reason: undefined, limit: MOST_COUNTED, after: null });
  return (await shown(db, actor, rows)).length;
}

interface Place {
  at: string;
  id: string;
}

async function readRows(
  db: Db,
  { orgId, userId }: Actor,
  { view, reason, limit, after }: Pick<ListRequest, "view" | "reason" | "limit"> & { after: Place | null },
): Promise<Found[]> {
  let query = db
    .withTables<NotificationTables>()
    .selectFrom("notifications as n")
    .leftJoin("users as u", (join) => join.onRef("u.org_id", "=", "n.org_id").onRef("u.id", "=", "n.actor_id"))
    .selectAll("n")
    .select("u.name as actor_name")
    .where("n.org_id", "=", orgId)
    .where("n.user_id", "=", userId)
    .where("n.done_at", view === "done" ? "is not" : "is", null);
  if (view === "snoozed") query = query.where("n.snoozed_until", ">", sql<string>`now()`);
  else if (view !== "done")
    query = query.where((where) =>
      where.or([where("n.snoozed_until", "is", null), where("n.snoozed_until", "<=", sql<string>`now()`)]),
    );
  if (view === "unread") query = query.where("n.read_at", "is", null);
  if (reason !== undefined) query = query.where(sql<boolean>`n.reasons @> array[${reason}]`);
  if (after !== null) query = query.where(sql<boolean>`(n.at, n.id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  return query.orderBy("n.at", "desc").orderBy("n.id", "desc").limit(limit).execute();
}

async function shown(db: Db, actor: Actor, rows: readonly Found[]): Promise<Notification[]> {
  const named = rows.flatMap(({ record, record_id: id, said_record, said_id, load }) => [
    { record, id },
    ...(load?.workItemIds ?? []).map((workItemId) => ({ record: "workItem", id: workItemId })),
    ...(said_record !== null && said_id !== null ? [{ record: said_record, id: said_id }] : []),
  ]);
  const heads = await rowHeads(db, actor, named);
  return rows.flatMap((row) => {
    const head = heads.get(nameOf({ record: row.record, id: row.record_id }));
    return head ? [notificationOf(row, head, heads)] : [];
  });
}

function notificationOf(row: Found, head: RowHead, heads: ReadonlyMap<string, RowHead>): Notification {
  const { said_record: record, said_id: id } = row;
  const said = record === null || id === null ? undefined : heads.get(nameOf({ record, id }));
  return {
    id: row.id,
    reasons: byWeight(row.reasons),
    row: head,
    by: row.actor_id === null ? null : { id: row.actor_id, name: row.actor_name ?? "" },
    fields: row.fields,
    changes: row.changes,
    load: row.load && loadOf(row.load, heads),
    said: said ? { record: said.record, id: said.id, text: plainText(said.title).slice(0, SAID_LETTERS) } : null,
    due: row.reminder === null ? null : dayOfReminder(row.reminder),
    at: row.at,
    read: row.read_at !== null,
    done: row.done_at !== null,
    snoozedUntil: row.snoozed_until,
  };
}

function loadOf({ week, percent, workItemIds }: ToldLoad, heads: ReadonlyMap<string, RowHead>): Notification["load"] {
  const works = workItemIds.flatMap((id) => {
    const head = heads.get(nameOf({ record: "workItem", id }));
    return head ? [{ id, title: head.title }] : [];
  });
  return { week, percent, works };
}

function cursorOf(text: string): Place {
  const [, at, id] = CURSOR.exec(text) ?? [];
  if (at === undefined || id === undefined || Number.isNaN(Date.parse(at)))
    throw new Refusal("cursor.invalid", "The cursor is not one that Gantry gave.");
  return { at, id };
}
