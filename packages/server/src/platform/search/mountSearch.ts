import { api } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../http/mount.ts";
import type { Services } from "../http/services.ts";
import { searchAll } from "./searchAll.ts";

export function mountSearch(app: FastifyInstance, services: Services): void {
  mount(app, services, api.live.search, async ({ query }, { actor }) => ({
    items: await searchAll(services.database.db, actor, query.text, query.limit),
  }));
}
