import * as z from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { idParams } from "../../kernel/recordEndpoints.ts";

const ofInstants = z.object({ before: z.string().nullable(), after: z.string().nullable() });

export const scheduleMovesSchema = z
  .object({
    /** Of the schedule that came of it. */
    revision: z.number().int(),
    at: z.iso.datetime(),
    /** The actions that asked for the computation; several where they came in a row. */
    changeSets: z.array(
      z.object({
        id: z.uuid(),
        by: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        cause: z.string(),
        /** The rows they changed in the plan; the first twenty. */
        edits: z.array(
          z.object({
            record: z.string(),
            id: z.uuid(),
            /** What the work item is called; null for other records. */
            name: z.string().nullable(),
            verb: z.enum(["created", "updated", "deleted", "restored"]),
            fields: z.array(z.string()),
          }),
        ),
      }),
    ),
    finish: ofInstants,
    movedCount: z.number().int(),
    /** The largest moves first; at most 500. */
    items: z.array(
      z.object({
        workItemId: z.uuid(),
        name: z.string(),
        milestone: z.boolean(),
        start: ofInstants,
        finish: ofInstants,
        /** Working minutes. */
        totalFloat: z.object({ before: z.number().int().nullable(), after: z.number().int().nullable() }),
        /** The item that drives it, where that one moved as well; null: it moved by what was edited. */
        viaId: z.uuid().nullable(),
      }),
    ),
  })
  .meta({ id: "ScheduleMoves" });
export type ScheduleMoves = z.infer<typeof scheduleMovesSchema>;

export const moveEndpoints = {
  moves: endpoint({
    id: "plan.moves",
    method: "GET",
    path: "/api/projects/{id}/moves",
    summary:
      "What moved and why: each time the schedule of a project came out different, what moved, and which edits of whom did it",
    access: "project.read",
    params: idParams,
    query: z.object({
      limit: z.coerce.number().int().min(1).max(50).default(20),
      before: z.coerce
        .number()
        .int()
        .optional()
        .meta({ description: "Revisions before this one; the latest when left out" }),
    }),
    result: z.object({ items: z.array(scheduleMovesSchema), next: z.number().int().nullable() }),
  }),
};
