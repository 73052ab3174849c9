import { api, approval } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../../platform/http/mount.ts";
import type { Services } from "../../platform/http/services.ts";
import { getRow } from "../../platform/records/getRow.ts";
import { approversOf, mayApprove, rulesOf, type AskedFor } from "./approvers.ts";

/** Who decides on what somebody asked for. */
export function approvalRoutes(app: FastifyInstance, services: Services): void {
  const { db } = services.database;
  mount(app, services, api.approval.deciders, async ({ params }, { actor }) => {
    const row = await getRow(db, actor, approval, params.id);
    if (row["decision"] !== "pending" || row["deletedAt"] !== null) return { userIds: [], mayDecide: false };
    const asked = row as unknown as AskedFor;
    const rules = await rulesOf(db, actor.orgId, asked);
    return {
      // Guests learn of no more people than the row names.
      userIds: actor.role === "guest" ? [] : await approversOf(db, actor.orgId, asked, rules),
      mayDecide: asked.requestedById !== actor.userId && mayApprove(actor, rules, asked.projectId),
    };
  });
}
