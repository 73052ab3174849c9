import { api } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { inSnapshot } from "../snapshot/inSnapshot.ts";
import { readBurn } from "./readBurn.ts";

/** Burn-up and burn-down of sprints and projects. */
export function burnRoutes(app: FastifyInstance, services: Services): void {
  mount(app, services, api.burn.burn, ({ params, query }, { actor }) =>
    inSnapshot(services.database.pool, (client) =>
      readBurn(client, { orgId: actor.orgId, projectId: params.id, sprintId: query.sprintId }),
    ),
  );
}
