import * as z from "zod";
import { editsResultSchema } from "../kernel/edits.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { daySchema } from "../kernel/field.ts";
import { idParams } from "../kernel/recordEndpoints.ts";

export const riskEndpoints = {
  convert: endpoint({
    id: "risk.convert",
    method: "POST",
    path: "/api/risks/{id}/issue",
    summary: "The risk has occurred: make an issue of it, which keeps the link to it",
    access: "project.read",
    params: idParams,
    body: z.strictObject({
      /** The risk's where it is left out. */
      title: z.string().min(1).max(200).optional(),
      severity: z.enum(["critical", "high", "medium", "low"]).default("high"),
      dueDay: daySchema.nullable().default(null),
    }),
    result: editsResultSchema,
    status: 200,
  }),
};

export const riskResponseEndpoints = {
  plan: endpoint({
    id: "riskResponse.plan",
    method: "POST",
    path: "/api/risk-responses/{id}/plan",
    summary: "Make a work item of the plan of a response, with its duration, cost and owner",
    access: "project.read",
    params: idParams,
    result: editsResultSchema,
    status: 200,
  }),
};

export const riskProposalEndpoints = {
  look: endpoint({
    id: "riskProposal.look",
    method: "POST",
    path: "/api/projects/{id}/risk-proposals",
    summary:
      "Look now which risks the data of a project suggest, as is done every day: gives how many are proposed anew",
    access: "register.write",
    params: idParams,
    result: z.object({ proposed: z.number().int() }).meta({ id: "ProposedRisks" }),
    status: 200,
  }),
};
