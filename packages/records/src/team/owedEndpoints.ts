import * as z from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { daySchema, idSchema } from "../kernel/field.ts";

export const owedSchema = z
  .object({
    record: z.string(),
    id: z.uuid(),
    /** The date's field; "finish" of work, which is computed, or its "deadline". */
    field: z.string(),
    key: z.string().nullable(),
    title: z.string(),
    projectId: z.uuid().nullable(),
    projectName: z.string().nullable(),
    /** The user who owes it; null where nobody is named. */
    ownerId: z.uuid().nullable(),
    ownerName: z.string().nullable(),
    due: daySchema,
    /** Days after it; below zero is still to come. */
    daysLate: z.number().int(),
    state: z.string().nullable(),
    /** How often somebody was reminded of this day, and told of it as one who leads; kept for half a year. */
    chased: z.object({ times: z.number().int(), escalated: z.boolean(), last: z.iso.datetime() }).nullable(),
  })
  .meta({ id: "Owed" });
export type Owed = z.infer<typeof owedSchema>;

export const owedEndpoints = {
  list: endpoint({
    id: "owed.list",
    method: "GET",
    path: "/api/owed",
    summary:
      "Who owes what by when, over all records and the work of the plans, as far as one may see them; the longest overdue first",
    access: "signedIn",
    query: z.object({
      projectId: idSchema.optional(),
      /** A user; "me" is oneself. */
      owner: z.union([z.literal("me"), idSchema]).optional(),
      /** The last day looked at; four weeks from today when left out. */
      until: daySchema.optional(),
    }),
    result: z.object({
      today: daySchema,
      items: z.array(owedSchema),
      /** There is more than is told; narrow the question. */
      more: z.boolean(),
    }),
  }),
};
