import { api } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { JsonText } from "../../../platform/http/jsonText.ts";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { inTurn } from "../../../platform/jobs/inTurn.ts";
import { Refusal } from "../../../platform/problems/refusal.ts";
import { inSnapshot } from "../snapshot/inSnapshot.ts";
import { readMoments } from "./readMoments.ts";
import { runPast } from "./runPast.ts";

/** Each takes a thread and a connection of its own, of which there are few; somebody may step through months in a second. */
const MOST_AT_ONCE = 2;

/** The plan as it was. Who may see it is decided as of now. */
export function timeTravelRoutes(app: FastifyInstance, services: Services): void {
  const { pool, connection } = services.database;
  const readInTurn = inTurn(MOST_AT_ONCE, runPast);
  mount(app, services, api.plan.asOf, async ({ params, query }, { actor }) => {
    const text = await readInTurn(connection, {
      orgId: actor.orgId,
      projectId: params.id,
      at: query.at,
      withRates: actor.permissions.has("rates.read"),
    });
    if (text === null) throw notThen(query.at);
    return new JsonText(text);
  });
  mount(app, services, api.plan.moments, ({ params, query }, { actor }) =>
    inSnapshot(pool, (client) => readMoments(client, { orgId: actor.orgId, projectId: params.id, ...query })),
  );
}

function notThen(at: string): Refusal {
  return new Refusal("plan.notThen", `On ${at} this project did not exist yet, or was in the trash.`, {
    hint: "Choose a later moment.",
  });
}
