import * as z from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { rowHeadSchema } from "../kernel/liveEndpoints.ts";
import { shareLevels } from "../kernel/permissions.ts";

/** One row, or all rows of a type in a project, that somebody shared with the reader or a group of theirs. */
const sharedSchema = z
  .object({
    /** Id of the share. */
    id: z.uuid(),
    record: z.string(),
    /** Null where all rows of the type in the project are shared. */
    row: rowHeadSchema.nullable(),
    /** What the project is called; null for rows of the whole organisation. */
    project: z.object({ id: z.uuid(), key: z.string(), name: z.string() }).nullable(),
    level: z.enum(shareLevels),
    /** Since when. */
    since: z.iso.datetime(),
    /** The last day on which it holds; null: until it is taken back. */
    until: z.iso.date().nullable(),
    /** Who shared it; null where that came with an import. */
    by: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  })
  .meta({ id: "Shared" });
export type Shared = z.infer<typeof sharedSchema>;

export const sharedEndpoints = {
  list: endpoint({
    id: "shared.list",
    method: "GET",
    path: "/api/shared-with-me",
    summary: "What is shared with the reader or a group of theirs, the latest first",
    access: "signedIn",
    result: z.object({ items: z.array(sharedSchema) }),
  }),
};
