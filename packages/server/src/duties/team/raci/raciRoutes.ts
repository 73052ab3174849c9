import { api } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { sendSheet } from "../../../platform/sheets/sendSheet.ts";
import { raciSheet } from "./raciSheet.ts";
import { readRaci } from "./readRaci.ts";

/** Who does what, and what is wrong with it. */
export function raciRoutes(app: FastifyInstance, services: Services): void {
  const { db } = services.database;
  mount(app, services, api.raci.matrix, ({ params }, { actor }) => readRaci(db, actor.orgId, params.id));
  mount(app, services, api.raci.table, async ({ params, query }, { actor, reply }) => {
    const matrix = await readRaci(db, actor.orgId, params.id);
    return sendSheet(reply, raciSheet(matrix, query.language), { format: query.format, name: "raci" });
  });
}
