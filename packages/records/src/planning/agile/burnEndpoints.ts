import * as z from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { idParams } from "../../kernel/recordEndpoints.ts";

const measure = z.object({ scope: z.number(), done: z.number() });

/** One day of a burn chart: what was in scope and done by its end; null for days that have not come. */
export const burnDaySchema = z.object({
  /** Project time. */
  at: z.string(),
  points: measure.nullable(),
  minutes: measure.nullable(),
  /** What would remain on an even way to the end; null where there is no end to go to. */
  idealPoints: z.number().nullable(),
  idealMinutes: z.number().nullable(),
});

export const burnEndpoints = {
  burn: endpoint({
    id: "plan.burn",
    method: "GET",
    path: "/api/projects/{id}/burn",
    summary: "Scope and work done of a sprint, or of all agile work of a project, day by day from the change log",
    access: "project.read",
    params: idParams,
    query: z.object({ sprintId: z.uuid().optional() }),
    result: z.object({
      days: z.array(burnDaySchema),
      /** Points a sprint, by the last three closed; null while that is not known. */
      velocity: z.number().nullable(),
      /** When what remains would be done by velocity; null while that cannot be said. */
      projectedFinish: z.string().nullable(),
    }),
  }),
};
