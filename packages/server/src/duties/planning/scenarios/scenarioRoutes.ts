import { api, scenario, type ScenarioRow } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import type { Actor } from "../../../platform/access/actor.ts";
import { requireInProject } from "../../../platform/access/requireInProject.ts";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { notFound } from "../../../platform/problems/refusal.ts";
import { getRow } from "../../../platform/records/getRow.ts";
import { writeFor } from "../../../platform/records/writing.ts";
import { inSnapshot } from "../snapshot/inSnapshot.ts";
import { acceptScenario } from "./acceptScenario.ts";
import { compareScenario } from "./compareScenario.ts";
import { copyScenario } from "./copyScenario.ts";

/** Comparing, accepting and copying scenarios; all else is as with any record. */
export function scenarioRoutes(app: FastifyInstance, services: Services): void {
  const { db, pool } = services.database;
  const visible = async (actor: Actor, id: string): Promise<ScenarioRow> => {
    const row = (await getRow(db, actor, scenario, id)) as ScenarioRow;
    if (row.deletedAt !== null) throw notFound("scenario", id);
    return row;
  };
  mount(
    app,
    services,
    api.scenario.comparison,
    async ({ params, query }, { actor }) => {
      const { projectId } = await visible(actor, params.id);
      const other = query.with === undefined ? null : await visible(actor, query.with);
      if (other && other.projectId !== projectId) throw notFound("scenario", other.id);
      return inSnapshot(pool, (client) =>
        compareScenario(client, {
          orgId: actor.orgId,
          projectId,
          scenarioId: params.id,
          withId: other?.id ?? null,
          withRates: actor.permissions.has("rates.read"),
          reader: actor,
        }),
      );
    },
    { checksRow: true },
  );
  mount(
    app,
    services,
    api.scenario.accept,
    async ({ params, body }, call) => {
      const { projectId } = await visible(call.actor, params.id);
      await requireInProject(db, call.actor, projectId, "plan.write");
      return writeFor(services, call, "scenario", (unit) => acceptScenario(unit, params.id, body.conflicts));
    },
    { checksRow: true },
  );
  mount(
    app,
    services,
    api.scenario.copy,
    async ({ params, body }, call) => {
      const source = await visible(call.actor, params.id);
      return writeFor(services, call, "edit", async (unit) => {
        await unit.access.load([source.projectId]);
        return copyScenario(unit, source, body.name);
      });
    },
    { checksRow: true },
  );
}
