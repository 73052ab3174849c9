import * as z from "zod";
import { endpoint } from "./endpoint.ts";
import { idSchema } from "./field.ts";
import { idParams } from "./recordEndpoints.ts";

/** One step of a transaction over any records. Ids of created rows are chosen by the caller so that later steps can name them. */
export const editSchema = z
  .discriminatedUnion("op", [
    z.object({ op: z.literal("create"), record: z.string(), id: idSchema, values: z.record(z.string(), z.unknown()) }),
    z.object({
      op: z.literal("update"),
      record: z.string(),
      id: idSchema,
      version: z.number().int(),
      values: z.record(z.string(), z.unknown()),
    }),
    z.object({ op: z.literal("delete"), record: z.string(), id: idSchema, version: z.number().int() }),
    z.object({ op: z.literal("restore"), record: z.string(), id: idSchema }),
  ])
  .meta({ id: "Edit" });
export type Edit = z.infer<typeof editSchema>;

/** Ways of writing of the server's own, which put rows back or in as they were; rules on single edits do not hold for them. */
export const reservedCauses = ["undo", "import", "demo"] as const;

/** Of rows that came in by a table. */
export const sheetCause = "table import";

/** Of handing over what somebody answered for. */
export const offboardCause = "offboard";

const causeSchema = z
  .string()
  .max(200)
  .refine((cause) => ![...reservedCauses, sheetCause, offboardCause].includes(cause), {
    message: "The server alone writes with this cause. Say in other words why you change it.",
  });

/** What became of the rows an action touched, also those it touched by cascade (the children of a deleted summary). */
export const editsResultSchema = z.object({
  changeSetId: z.uuid(),
  cursor: z.string(),
  rows: z.array(
    z.object({
      record: z.string(),
      id: z.uuid(),
      version: z.number().int(),
      deleted: z.boolean(),
      values: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type EditsResult = z.infer<typeof editsResultSchema>;

/** What edits would do, told before they are done. */
export const editsPreviewSchema = z.object({
  changes: z.array(
    z.object({
      record: z.string(),
      id: z.uuid(),
      verb: z.enum(["created", "updated", "deleted", "restored"]),
      /** Fields that would change: values before (null for a new row) and after. */
      before: z.record(z.string(), z.unknown()).nullable(),
      after: z.record(z.string(), z.unknown()),
    }),
  ),
  /** Edits that would be refused, by their place in the request, and why. */
  refused: z.array(z.object({ index: z.number().int(), id: z.uuid(), code: z.string(), message: z.string() })),
});
export type EditsPreview = z.infer<typeof editsPreviewSchema>;

export const editEndpoints = {
  preview: endpoint({
    id: "edits.preview",
    method: "POST",
    path: "/api/edits/preview",
    summary: "What edits would change and which of them would be refused, with nothing written",
    access: "signedIn",
    body: z.object({ edits: z.array(editSchema).min(1).max(5000) }),
    result: editsPreviewSchema,
    status: 200,
  }),
  apply: endpoint({
    id: "edits.apply",
    method: "POST",
    path: "/api/edits",
    summary: "Apply several edits over any records as one: all or nothing, one change set, one undo",
    access: "signedIn",
    body: z.object({ edits: z.array(editSchema).min(1).max(20_000), cause: causeSchema.optional() }),
    result: editsResultSchema,
    status: 200,
  }),
  undo: endpoint({
    id: "changeSets.undo",
    method: "POST",
    path: "/api/change-sets/{id}/undo",
    summary:
      "Undo an action: put back every field it changed, as a new change set (undo that one to redo). Refused where a later change stands on it",
    access: "signedIn",
    params: idParams,
    result: editsResultSchema,
    status: 200,
  }),
};

/** A row that was changed by somebody else since the version an edit was based on; body of 409 and 412 problems under `conflicts`. */
export const conflictSchema = z.object({
  record: z.string(),
  id: z.uuid(),
  yourVersion: z.number().int().nullable(),
  version: z.number().int(),
  /** Fields both sides changed; empty when only the version differs. */
  fields: z.array(z.string()),
  yours: z.record(z.string(), z.unknown()),
  theirs: z.record(z.string(), z.unknown()),
  changedBy: z.string().nullable(),
  changedAt: z.iso.datetime().nullable(),
});
export type Conflict = z.infer<typeof conflictSchema>;

/** RFC 9457 problem. `code` is stable (docs/errors.md). */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    hint: z.string().optional(),
    /** Per field: the path in the input and what is wrong with it. */
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    conflicts: z.array(conflictSchema).optional(),
    /** What somebody has to approve first: an approval of this row and state is to be asked for, and decided by such a role. */
    approval: z
      .object({
        record: z.string(),
        id: z.uuid(),
        toState: z.string(),
        by: z.enum(["manager", "administrator"]),
        /** What is asked for already of this row and waits to be decided; nothing else may be asked for until then. */
        pending: z.object({ id: z.uuid(), toState: z.string() }).optional(),
      })
      .optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof problemSchema>;
