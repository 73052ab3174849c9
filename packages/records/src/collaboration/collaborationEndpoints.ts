import * as z from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { idSchema } from "../kernel/field.ts";
import { idParams } from "../kernel/recordEndpoints.ts";
import { rowSchema } from "../kernel/record.ts";
import { attachment } from "./attachment.ts";
import { relations } from "./relations.ts";

/** Names the row that something hangs on. */
const subjectQuery = z.object({ subjectRecord: z.string().max(100), subjectId: idSchema });

/** Why somebody hears of what happens to a row. */
export const watchReasons = ["watching", "watchingProject", "author", "owner", "commented", "mentioned"] as const;
export type WatchReason = (typeof watchReasons)[number];

const watcherSchema = z.object({ userId: z.uuid(), name: z.string(), reasons: z.array(z.enum(watchReasons)) });

export const watchersSchema = z.object({
  watchers: z.array(watcherSchema),
  /** Whether the asker is among them, and what they said themselves; null where they left it to Gantry. */
  own: z.object({ watching: z.boolean(), state: z.enum(["on", "off"]).nullable() }),
});
export type Watchers = z.infer<typeof watchersSchema>;

/** A row as it is called where another one names it. */
export const namedRowSchema = z.object({
  record: z.string(),
  id: z.uuid(),
  title: z.string(),
  /** CRM-12; null where it has none. */
  key: z.string().nullable(),
  projectId: z.uuid().nullable(),
});
export type NamedRow = z.infer<typeof namedRowSchema>;

const linkedSchema = z.object({
  linkId: z.uuid(),
  version: z.number().int(),
  /** "to": made on the row asked about; "from": made on the other one. */
  direction: z.enum(["to", "from"]),
  relation: z.enum(relations),
  /** In place of `relation` where the organisation named its own. */
  ownRelation: z.string().nullable(),
  note: z.string(),
  other: namedRowSchema,
});
export type Linked = z.infer<typeof linkedSchema>;

export const collaborationEndpoints = {
  watchers: endpoint({
    id: "collaboration.watchers",
    method: "GET",
    path: "/api/watchers",
    summary: "Who hears of what happens to a row, and why",
    access: "signedIn",
    query: subjectQuery,
    result: watchersSchema,
  }),
  watch: endpoint({
    id: "collaboration.watch",
    method: "PUT",
    path: "/api/watchers",
    summary: "Watch a row (a project: all that is in it), or stop to; it stays so whatever happens later",
    access: "signedIn",
    body: z.strictObject({ ...subjectQuery.shape, state: z.enum(["on", "off"]) }),
    result: watchersSchema,
  }),
  mentionable: endpoint({
    id: "collaboration.mentionable",
    method: "GET",
    path: "/api/mentionable",
    summary: "People who may see a row, by the beginnings of their names: those who can be mentioned there",
    access: "signedIn",
    query: subjectQuery.extend({ text: z.string().max(100).default("") }),
    result: z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
  }),
  linked: endpoint({
    id: "collaboration.linked",
    method: "GET",
    path: "/api/linked-rows",
    summary: "Rows that a row is linked with, by name; those the asker may not see are left out",
    access: "signedIn",
    query: subjectQuery,
    result: z.object({ items: z.array(linkedSchema) }),
  }),
  upload: endpoint({
    id: "attachment.upload",
    method: "POST",
    path: "/api/attachments/upload",
    summary: "Attach a file to a row: multipart/form-data with a part named file",
    access: "signedIn",
    query: subjectQuery,
    result: rowSchema(attachment),
    upload: true,
  }),
  content: endpoint({
    id: "attachment.content",
    method: "GET",
    path: "/api/attachments/{id}/content",
    summary: "The file itself, to be saved: never shown as a page",
    access: "signedIn",
    params: idParams,
    raw: true,
  }),
  thumbnail: endpoint({
    id: "attachment.thumbnail",
    method: "GET",
    path: "/api/attachments/{id}/thumbnail",
    summary: "A small picture of the file, where it is a picture",
    access: "signedIn",
    params: idParams,
    raw: true,
  }),
  limits: endpoint({
    id: "attachment.limits",
    method: "GET",
    path: "/api/attachment-limits",
    summary: "How large a file may be, how much room there is, and what looks for viruses",
    access: "signedIn",
    result: z.object({
      mostBytes: z.number().int(),
      /** Of the organisation; null for no limit. */
      quotaBytes: z.number().int().nullable(),
      usedBytes: z.number().int(),
      scanner: z.string(),
    }),
  }),
};
