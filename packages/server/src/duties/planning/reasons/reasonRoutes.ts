import { openPlan } from "@gantry/engine";
import { api, plainVocabulary, reasonsOf, workItem } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { notFound } from "../../../platform/problems/refusal.ts";
import { getRow } from "../../../platform/records/getRow.ts";
import { readPlan } from "../schedule/readPlan.ts";
import { inSnapshot } from "../snapshot/inSnapshot.ts";

/** Why a work item stands where it does, computed from the plan as it is at this moment. */
export function reasonRoutes(app: FastifyInstance, services: Services): void {
  const { db, pool } = services.database;
  mount(app, services, api.reasons.reasons, async ({ params, query }, { actor }) => {
    const { projectId } = await getRow(db, actor, workItem, params.id);
    const plan = await inSnapshot(pool, (client) =>
      readPlan(client, { orgId: actor.orgId, projectId: String(projectId), reader: actor }),
    );
    const reasons = plan && reasonsOf(openPlan(plan), params.id, query.side, plainVocabulary(plan));
    // What lies in the trash has no dates.
    if (!reasons) throw notFound("work item", params.id);
    return reasons;
  });
}
