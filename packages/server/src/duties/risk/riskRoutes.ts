import { api, risk, riskResponse } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { requireInProject } from "../../platform/access/requireInProject.ts";
import { mount } from "../../platform/http/mount.ts";
import type { Services } from "../../platform/http/services.ts";
import { organisationClock } from "../../platform/organisations/organisationClock.ts";
import { visibleIn } from "../../platform/records/visibleIn.ts";
import { writeFor } from "../../platform/records/writing.ts";
import { convertRisk } from "./convertRisk.ts";
import { proposeRisks } from "./proposals/proposeRisks.ts";
import { planResponse } from "./responses/planResponse.ts";

/** What can be done with a risk besides keeping it. */
export function riskRoutes(app: FastifyInstance, services: Services): void {
  mount(
    app,
    services,
    api.risk.convert,
    async ({ params, body }, call) => {
      await visibleIn(services.database.db, call.actor, risk, params.id, "register.write");
      return writeFor(services, call, "risk occurred", (unit) => convertRisk(unit, params.id, body));
    },
    { checksRow: true },
  );
  mount(
    app,
    services,
    api.riskResponse.plan,
    async ({ params }, call) => {
      const row = await visibleIn(services.database.db, call.actor, riskResponse, params.id, "register.write");
      await requireInProject(services.database.db, call.actor, String(row["projectId"]), "plan.write");
      return writeFor(services, call, "response planned", (unit) => planResponse(unit, params.id));
    },
    { checksRow: true },
  );
  mount(app, services, api.riskProposal.look, async ({ params: { id: projectId } }, { actor: { orgId } }) => {
    const { day: today } = await organisationClock(services.database.db, orgId);
    return { proposed: await proposeRisks(services, { orgId, projectId, today }) };
  });
}
