import { api } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../../platform/http/mount.ts";
import type { Services } from "../../platform/http/services.ts";
import { deleteDemo } from "./deleteDemo.ts";
import { loadDemo } from "./loadDemo.ts";

/** An IT department to look around in, loaded and taken away in one click each. */
export function demoRoutes(app: FastifyInstance, services: Services): void {
  mount(app, services, api.account.loadDemo, async (_, { actor }) => ({
    projects: await loadDemo(services, { orgId: actor.orgId, actor }),
  }));
  mount(app, services, api.account.deleteDemo, async (_, { actor }) => {
    await deleteDemo(services, actor);
    return undefined;
  });
}
