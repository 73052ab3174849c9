import { api } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { requireInProject } from "../../../platform/access/requireInProject.ts";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { queryClientOf } from "../../planning/public.ts";
import { readLearned } from "../learning/readLearned.ts";
import { readCalibration } from "./readCalibration.ts";

/** How good kept forecasts were, and what estimates were worth. */
export function forecastRoutes(app: FastifyInstance, services: Services): void {
  const { db } = services.database;
  mount(app, services, api.keptForecast.calibration, async ({ query: { projectId } }, { actor }) => {
    if (projectId !== undefined) await requireInProject(db, actor, projectId, "project.read");
    return readCalibration(db, actor, projectId ?? null);
  });
  mount(app, services, api.learnedEstimates.kinds, async (_, { actor: { orgId } }) =>
    services.database.db
      .transaction()
      .execute(async (tx) => ({ kinds: await readLearned(queryClientOf(tx), orgId, null) })),
  );
}
