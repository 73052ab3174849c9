import * as z from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { idParams } from "../../kernel/recordEndpoints.ts";

const instantText = z.string().nullable();
const sideSchema = z.enum(["start", "finish"]);

export const reasonsSchema = z
  .object({
    workItemId: z.string(),
    name: z.string(),
    side: sideSchema,
    start: instantText,
    finish: instantText,
    critical: z.boolean(),
    /** Working minutes; null where no dates could be computed. */
    totalFloat: z.number().int().nullable(),
    /** From the date asked about back to what everything rests on. */
    steps: z.array(
      z.object({
        workItemId: z.string(),
        name: z.string(),
        side: sideSchema,
        date: instantText,
        /** The engine's reason as data: its `kind` and what belongs to it. */
        reason: z.record(z.string(), z.unknown()).nullable(),
        sentence: z.string(),
        details: z.array(z.string()),
        /** What would hold the date next. */
        others: z.array(z.object({ workItemId: z.string(), minutesEarlier: z.number().int(), sentence: z.string() })),
      }),
    ),
    improvements: z.array(
      z.object({
        kind: z.string(),
        workItemId: z.string(),
        dependencyId: z.string().nullable(),
        /** Working minutes to win at most; null where it is not known. */
        minutes: z.number().int().nullable(),
        sentence: z.string(),
      }),
    ),
    /** Working minutes after which another chain holds the date; null where none would. */
    minutesUntilNext: z.number().int().nullable(),
    /** How far it may slip: from it on to what bounds it. */
    room: z.object({
      sentence: z.string(),
      steps: z.array(
        z.object({
          workItemId: z.string(),
          name: z.string(),
          lateFinish: instantText,
          totalFloat: z.number().int(),
          reason: z.record(z.string(), z.unknown()),
          sentence: z.string(),
        }),
      ),
    }),
  })
  .meta({ id: "Reasons" });
export type Reasons = z.infer<typeof reasonsSchema>;

export const reasonEndpoints = {
  reasons: endpoint({
    id: "workItem.reasons",
    method: "GET",
    path: "/api/work-items/{id}/reasons",
    summary:
      "Why a work item starts or finishes when it does: the chain that drives it, what could be changed, how far it may slip",
    access: "project.read",
    params: idParams,
    query: z.object({ side: sideSchema.default("start") }),
    result: reasonsSchema,
  }),
};
