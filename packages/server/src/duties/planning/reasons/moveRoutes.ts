import { api } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { inSnapshot } from "../snapshot/inSnapshot.ts";
import { readMoves } from "./readMoves.ts";

const LATEST = 2_147_483_647;

/** What moved in a project and why. */
export function moveRoutes(app: FastifyInstance, services: Services): void {
  const { pool } = services.database;
  mount(app, services, api.moves.moves, ({ params, query }, { actor }) =>
    inSnapshot(pool, (client) =>
      readMoves(client, {
        orgId: actor.orgId,
        projectId: params.id,
        before: query.before ?? LATEST,
        limit: query.limit,
      }),
    ),
  );
}
