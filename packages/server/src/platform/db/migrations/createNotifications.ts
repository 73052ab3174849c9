import { sql, type Kysely, type Migration } from "kysely";

/** What each user is told, made from the change log and the calendar, and what they do not want to hear of. */
const statements = [
  `create table notifications (
    org_id uuid not null,
    id uuid not null,
    user_id uuid not null,
    record text not null,
    record_id uuid not null,
    project_id uuid,
    actor_id uuid,
    reasons text[] not null,
    fields text[] not null default '{}',
    changes int4 not null default 1,
    said_record text,
    said_id uuid,
    reminder text,
    at timestamptz(3) not null,
    read_at timestamptz(3),
    done_at timestamptz(3),
    snoozed_until timestamptz(3),
    primary key (org_id, id),
    foreign key (org_id, user_id) references users (org_id, id) on delete cascade
  )`,
  `create index notifications_inbox on notifications (org_id, user_id, at desc, id desc)`,
  `create index notifications_unread on notifications (org_id, user_id, record_id) where read_at is null and done_at is null`,
  `create unique index notifications_reminder on notifications (org_id, user_id, reminder) where reminder is not null`,
  `create table notification_mutes (
    org_id uuid not null,
    user_id uuid not null,
    kind text not null,
    target text not null,
    primary key (org_id, user_id, kind, target),
    foreign key (org_id, user_id) references users (org_id, id) on delete cascade
  )`,
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export const createNotifications: Migration = { up };
