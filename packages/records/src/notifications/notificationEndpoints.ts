import * as z from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { rowHeadSchema } from "../kernel/liveEndpoints.ts";
import { daySchema, idSchema } from "../kernel/field.ts";

/** Why somebody is told, the weightiest first. */
export const notificationReasons = [
  "mentioned",
  "replied",
  "review",
  "assigned",
  "shared",
  "trigger",
  "proposed",
  "overloaded",
  "escalated",
  "overdue",
  "due",
  "commented",
  "state",
  "changed",
  "created",
] as const;
export type NotificationReason = (typeof notificationReasons)[number];

/** Something that happened and concerns the reader; several changes of one row by one person within minutes are one. */
export const notificationSchema = z
  .object({
    id: z.uuid(),
    /** Weightiest first. */
    reasons: z.array(z.enum(notificationReasons)),
    row: rowHeadSchema,
    /** Who did it; null for what became due by itself. */
    by: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    /** Fields that changed, became the reader's, or are due. */
    fields: z.array(z.string()),
    /** How many changes it tells of. */
    changes: z.number().int(),
    /** What was said or added, in its words. */
    said: z.object({ record: z.string(), id: z.uuid(), text: z.string() }).nullable(),
    /** A week in which somebody, the row, has too much to do; of its work what the reader may see. */
    load: z
      .object({
        /** Its first day. */
        week: daySchema,
        percent: z.number().int(),
        works: z.array(z.object({ id: z.uuid(), title: z.string() })),
      })
      .nullable(),
    /** The day it is due, or was, where that is what it tells of. */
    due: z.iso.date().nullable(),
    at: z.iso.datetime(),
    read: z.boolean(),
    done: z.boolean(),
    snoozedUntil: z.iso.datetime().nullable(),
  })
  .meta({ id: "Notification" });
export type Notification = z.infer<typeof notificationSchema>;

export const inboxViews = ["inbox", "unread", "snoozed", "done"] as const;
export const muteKinds = ["row", "project", "reason"] as const;

export const muteSchema = z.object({
  kind: z.enum(muteKinds),
  /** "risk:0189…" of a row, the id of a project, or a reason. */
  target: z.string().min(1).max(200),
});
export type Mute = z.infer<typeof muteSchema>;

const idsSchema = z.array(idSchema).min(1).max(500);

export const notificationEndpoints = {
  list: endpoint({
    id: "inbox.list",
    method: "GET",
    path: "/api/inbox",
    summary: "What concerns the reader, newest first",
    access: "signedIn",
    query: z.object({
      view: z.enum(inboxViews).default("inbox"),
      reason: z.enum(notificationReasons).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
      cursor: z.string().max(200).optional(),
    }),
    result: z.object({ items: z.array(notificationSchema), next: z.string().nullable() }),
  }),
  count: endpoint({
    id: "inbox.count",
    method: "GET",
    path: "/api/inbox/count",
    summary: "How much in the inbox is unread, up to a hundred",
    access: "signedIn",
    result: z.object({ unread: z.number().int() }),
  }),
  mark: endpoint({
    id: "inbox.mark",
    method: "POST",
    path: "/api/inbox/mark",
    summary: "Mark notifications as read, unread, done, or as not done; without ids all that are in the inbox",
    access: "signedIn",
    body: z.object({ as: z.enum(["read", "unread", "done", "undone"]), ids: idsSchema.optional() }),
  }),
  snooze: endpoint({
    id: "inbox.snooze",
    method: "POST",
    path: "/api/inbox/snooze",
    summary: "Put notifications away until a moment; null brings them back at once",
    access: "signedIn",
    body: z.object({ ids: idsSchema, until: z.iso.datetime().nullable() }),
  }),
  mutes: endpoint({
    id: "inbox.mutes",
    method: "GET",
    path: "/api/inbox/mutes",
    summary: "Rows, projects and reasons that the reader does not want to hear of",
    access: "signedIn",
    result: z.object({ items: z.array(muteSchema) }),
  }),
  mute: endpoint({
    id: "inbox.mute",
    method: "PUT",
    path: "/api/inbox/mutes",
    summary: "Hear no more of a row, a project or for a reason, or hear of it again",
    access: "signedIn",
    body: muteSchema.extend({ muted: z.boolean() }),
  }),
};
