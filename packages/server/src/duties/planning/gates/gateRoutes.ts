import { api } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { notFound } from "../../../platform/problems/refusal.ts";
import { writeFor } from "../../../platform/records/writing.ts";
import { checkGates } from "./checkGates.ts";
import { checkRecords } from "./checkRecords.ts";
import { decideGate } from "./decideGate.ts";
import { gateSides } from "./gatePlace.ts";
import { gateDay } from "./gateScene.ts";
import { isInProject } from "./isInProject.ts";
import { signCondition } from "./signCondition.ts";

const rowsChecked = { checksRow: true };

/** Stage gates: what is missing, and what was decided. */
export function gateRoutes(app: FastifyInstance, services: Services): void {
  const { db } = services.database;
  mount(app, services, api.gates.checks, async ({ params }, { actor }) => ({
    gates: await checkGates(db, { orgId: actor.orgId, projectId: params.id }),
  }));
  mount(app, services, api.gates.tryCondition, async ({ params, query }, { actor: { orgId } }) => {
    const { workItemId = null, amount = null, ...asked } = query;
    const projectId = params.id;
    if (workItemId !== null && !(await isInProject(db, { orgId, projectId, workItemId })))
      throw notFound("workItem", workItemId);
    const scene = { orgId, projectId, gateId: null, ...(await gateDay(db, orgId)) };
    const area = workItemId === null ? "project" : "phase";
    const sides = await gateSides(db, { orgId, projectId, workItemId });
    return checkRecords(db, { ...asked, amount, area }, { ...scene, ...sides });
  });
  mount(
    app,
    services,
    api.gates.decide,
    ({ params, body }, call) =>
      writeFor(services, call, `gate ${body.decision}`, (unit) => decideGate(unit, params.id, body)),
    rowsChecked,
  );
  mount(
    app,
    services,
    api.gates.sign,
    ({ params, body }, call) => writeFor(services, call, "gate sign", (unit) => signCondition(unit, params.id, body)),
    rowsChecked,
  );
}
