import * as z from "zod";
import { endpoint } from "./endpoint.ts";
import { idSchema } from "./field.ts";

/** From and to (half-open) of the parts of a text that were found. */
const marksSchema = z.array(z.tuple([z.number().int(), z.number().int()]));

/** A row of any record type as people call it, and the project it is in. */
export const rowHeadSchema = z.object({
  record: z.string(),
  id: z.uuid(),
  title: z.string(),
  key: z.string().nullable(),
  projectId: z.uuid().nullable(),
  projectKey: z.string().nullable(),
  projectName: z.string().nullable(),
});

/** Something that search found. */
export const foundSchema = rowHeadSchema
  .extend({
    /** What it hangs on, such as the row a comment is about. */
    subject: z.object({ record: z.string(), id: z.uuid() }).nullable(),
    marks: marksSchema,
    /** A part of another of its texts. */
    snippet: z.object({ field: z.string(), text: z.string(), marks: marksSchema }).nullable(),
  })
  .meta({ id: "Found" });
export type Found = z.infer<typeof foundSchema>;

export const liveEndpoints = {
  events: endpoint({
    id: "events.stream",
    method: "GET",
    path: "/api/events",
    summary: "Live changes of all that the reader may see, as server-sent events",
    access: "signedIn",
    query: z.object({ since: z.string().max(100).optional() }),
    raw: true,
  }),
  search: endpoint({
    id: "search.all",
    method: "GET",
    path: "/api/search",
    summary:
      "Find anything one may see by words, beginnings of words, or key; what finds nothing is tried with words that are near",
    access: "signedIn",
    query: z.object({
      text: z.string().min(1).max(200),
      limit: z.coerce.number().int().min(1).max(50).default(20),
      offset: z.coerce.number().int().min(0).max(400).default(0),
      records: z.string().max(1000).optional().meta({ description: "Comma-separated record types; all when left out" }),
      projectId: idSchema.optional(),
    }),
    result: z.object({
      items: z.array(foundSchema),
      /** There is a further page. */
      more: z.boolean(),
      /** Nothing bears the words themselves; these bear words that are near. */
      approximate: z.boolean(),
      /** Rows from before are still being read; there may be more. */
      indexing: z.boolean(),
    }),
  }),
  openapi: endpoint({
    id: "api.openapi",
    method: "GET",
    path: "/api/openapi.json",
    summary: "This API as OpenAPI 3.1",
    access: "public",
    raw: true,
  }),
};
