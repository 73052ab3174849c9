import { api } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { JsonText } from "../../../platform/http/jsonText.ts";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { Refusal } from "../../../platform/problems/refusal.ts";
import { inSnapshot } from "../snapshot/inSnapshot.ts";
import { pastItems, pastTables, planAsOf, type PastPlan } from "./planAsOf.ts";
import { readMoments } from "./readMoments.ts";

/** The plan as it was. Who may see it is decided as of now. */
export function timeTravelRoutes(app: FastifyInstance, services: Services): void {
  const { pool } = services.database;
  mount(app, services, api.plan.asOf, async ({ params, query }, { actor }) => {
    const request = {
      orgId: actor.orgId,
      projectId: params.id,
      at: query.at,
      withRates: actor.permissions.has("rates.read"),
    };
    const plan = await inSnapshot(pool, (client) => planAsOf(client, request));
    if (!plan) throw notThen(query.at);
    return new JsonText(JSON.stringify(snapshotOf(plan, request)));
  });
  mount(app, services, api.plan.moments, ({ params, query }, { actor }) =>
    inSnapshot(pool, (client) => readMoments(client, { orgId: actor.orgId, projectId: params.id, ...query })),
  );
}

function snapshotOf(plan: PastPlan, { projectId, at }: { projectId: string; at: string }): object {
  const { records, schedule } = plan;
  return {
    // Nothing follows: what was is over.
    cursor: "0",
    project: records.project,
    calendars: records.calendars,
    permissions: ["project.read"],
    ...pastTables(plan),
    schedule: {
      projectId,
      revision: 0,
      cursor: null,
      computedAt: at,
      start: schedule.projectStart,
      finish: schedule.projectFinish,
      items: pastItems(schedule),
      findings: schedule.findings,
    },
  };
}

export function notThen(at: string): Refusal {
  return new Refusal("plan.notThen", `On ${at} this project did not exist yet, or was in the trash.`, {
    hint: "Choose a later moment.",
  });
}
