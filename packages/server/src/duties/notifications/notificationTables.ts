import type { NotificationReason } from "@gantry/records";
import type { Generated } from "kysely";
import type { ToldLoad } from "./told.ts";

export interface NotificationsTable {
  org_id: string;
  id: string;
  user_id: string;
  record: string;
  record_id: string;
  project_id: string | null;
  /** Null for what became due by itself. */
  actor_id: string | null;
  reasons: NotificationReason[];
  fields: Generated<string[]>;
  changes: Generated<number>;
  said_record: string | null;
  said_id: string | null;
  /** Names the day of a reminder, so that it is made once. */
  reminder: string | null;
  load: Generated<ToldLoad | null>;
  at: string;
  read_at: string | null;
  done_at: string | null;
  snoozed_until: string | null;
}

interface NotificationMutesTable {
  org_id: string;
  user_id: string;
  kind: "row" | "project" | "reason";
  target: string;
}

export type NotificationTables = {
  notifications: NotificationsTable;
  notification_mutes: NotificationMutesTable;
};
