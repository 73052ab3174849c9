import { api } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../http/mount.ts";
import type { Services } from "../http/services.ts";
import { searchAll } from "./searchAll.ts";

export function mountSearch(app: FastifyInstance, services: Services): void {
  mount(app, services, api.live.search, ({ query }, { actor }) => {
    const { text, limit, offset, records, projectId = null } = query;
    const names = records === undefined ? null : records.split(",").map((name) => name.trim());
    return searchAll(services.database.db, actor, { text, limit, offset, records: names, projectId });
  });
}
