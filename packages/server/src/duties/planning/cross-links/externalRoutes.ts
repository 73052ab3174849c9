import { api } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { inSnapshot } from "../snapshot/inSnapshot.ts";
import { findExternals, readExternals } from "./readExternals.ts";

/** Work items of other projects, as this one's links see them. */
export function externalRoutes(app: FastifyInstance, services: Services): void {
  const { pool } = services.database;
  mount(app, services, api.plan.externals, ({ params, query }, { actor }) => {
    const asked = { orgId: actor.orgId, projectId: params.id, reader: actor };
    const keys = query.keys?.split(",").map((key) => key.trim());
    return inSnapshot(pool, async (client) => ({
      externals: keys ? await findExternals(client, { ...asked, keys }) : await readExternals(client, asked),
    }));
  });
}
