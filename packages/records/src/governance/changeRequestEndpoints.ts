import * as z from "zod";
import { editsResultSchema } from "../kernel/edits.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { idParams } from "../kernel/recordEndpoints.ts";

export const changeRequestEndpoints = {
  decide: endpoint({
    id: "changeRequest.decide",
    method: "POST",
    path: "/api/change-requests/{id}/decision",
    summary:
      "Approve or reject a submitted change request. Approving makes its scenario's changes in the plan, all as one change set that can be undone as one, unless they are left for later",
    access: "project.read",
    params: idParams,
    body: z.strictObject({
      decision: z.enum(["approve", "reject"]),
      /** Needed to reject. */
      verdict: z.string().trim().max(2000).default(""),
      /** What becomes of the scenario when the request is approved. */
      scenario: z.enum(["accept", "later"]).default("accept"),
      /** Whose values stay where the plan has moved on since the scenario was made. */
      conflicts: z.enum(["refuse", "mine", "theirs"]).default("refuse"),
      /** Of the change request, as it was read. */
      version: z.number().int(),
    }),
    result: editsResultSchema,
    status: 200,
  }),
  measure: endpoint({
    id: "changeRequest.measure",
    method: "POST",
    path: "/api/change-requests/{id}/impact",
    summary: "Write into a change request by how many days its scenario moves the finish, and what it costs more",
    access: "project.read",
    params: idParams,
    result: editsResultSchema,
    status: 200,
  }),
};
