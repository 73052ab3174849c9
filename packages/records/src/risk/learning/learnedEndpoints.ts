import * as z from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { workKinds } from "../../planning/workKinds.ts";

const learnedKindSchema = z
  .object({
    /** Null for all work together, of whatever kind. */
    kind: z.enum(workKinds).nullable(),
    /** Finished tasks, and projects, that it rests on. */
    count: z.number().int(),
    projects: z.number().int(),
    /** Quantiles of how long it took over how long it was planned to take; 1 is as planned. */
    p20: z.number(),
    p50: z.number(),
    p80: z.number(),
    /** Share that took longer than planned by a twentieth or more. */
    longer: z.number(),
    /** Twenty equal steps of the distribution, in order. */
    ratios: z.array(z.number()),
    /** How far work of one project goes astray together, 0 to 1 (MC-8). */
    tie: z.number(),
  })
  .meta({ id: "LearnedKind" });
export type LearnedKind = z.infer<typeof learnedKindSchema>;

export const learnedEndpoints = {
  kinds: endpoint({
    id: "learnedEstimates.kinds",
    method: "GET",
    path: "/api/learned-estimates",
    summary:
      "How long finished work of each kind took over how long it was planned to take, in the whole organisation: no projects, no people, and no kind of which too little is finished",
    access: "people.read",
    result: z.object({ kinds: z.array(learnedKindSchema) }).meta({ id: "LearnedEstimates" }),
  }),
};
