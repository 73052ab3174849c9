import * as z from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { idParams } from "../kernel/recordEndpoints.ts";

export const approvalEndpoints = {
  deciders: endpoint({
    id: "approval.deciders",
    method: "GET",
    path: "/api/approvals/{id}/deciders",
    summary: "Who is asked to decide on an approval that is pending, and whether you may",
    access: "signedIn",
    params: idParams,
    result: z
      .object({
        /** Users who are asked; none once it is decided. */
        userIds: z.array(z.uuid()),
        /** Whether the caller's decision would be accepted. */
        mayDecide: z.boolean(),
      })
      .meta({ id: "ApprovalDeciders" }),
    status: 200,
  }),
};
