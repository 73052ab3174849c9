import { api } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { readDemand } from "./readDemand.ts";
import { readNeeds } from "./readNeeds.ts";

/** Who is on what when, over all projects. */
export function capacityRoutes(app: FastifyInstance, services: Services): void {
  const { db } = services.database;
  mount(app, services, api.capacity.demand, ({ query }, { actor }) => readDemand(db, actor, query));
  mount(app, services, api.capacity.needs, ({ query }, { actor }) => readNeeds(db, actor, query));
}
