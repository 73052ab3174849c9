import { api } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { readRaci } from "./readRaci.ts";

/** Who does what, and what is wrong with it. */
export function raciRoutes(app: FastifyInstance, services: Services): void {
  mount(app, services, api.raci.matrix, ({ params }, { actor }) =>
    readRaci(services.database.db, actor.orgId, params.id),
  );
}
