import * as z from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { idParams } from "../../kernel/recordEndpoints.ts";
import { planSnapshotSchema } from "../planEndpoints.ts";

const moment = z.iso.datetime().meta({ description: "A moment of the real world in UTC: 2026-05-12T08:30:00Z" });

/** Something somebody did to a plan, and when: the plan is different before and after it. */
const changeSetSchema = z.object({
  changeSetId: z.uuid(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  cause: z.string(),
  /** Records of the plan that it changed. */
  changes: z.number().int(),
});
export type PlanMoment = z.infer<typeof changeSetSchema>;

export const timeTravelEndpoints = {
  asOf: endpoint({
    id: "plan.asOf",
    method: "GET",
    path: "/api/projects/{id}/plan/as-of",
    summary:
      "The plan as it was at a moment: rows from the change log read backwards, dates computed from them, as a snapshot gives them. Nobody may change it",
    access: "project.read",
    params: idParams,
    query: z.object({ at: moment }),
    result: planSnapshotSchema,
  }),
  moments: endpoint({
    id: "plan.moments",
    method: "GET",
    path: "/api/projects/{id}/plan/moments",
    summary:
      "What was done to a plan up to a moment, and what was done after it, nearest first: steps through its history",
    access: "project.read",
    params: idParams,
    query: z.object({ at: moment, limit: z.coerce.number().int().min(1).max(100).default(20) }),
    result: z.object({
      before: z.array(changeSetSchema),
      after: z.array(changeSetSchema),
      /** When the project came to be: there is nothing before. */
      created: z.iso.datetime(),
    }),
  }),
};
