import { api } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { permissionsIn, type Actor } from "../../../platform/access/actor.ts";
import { JsonText } from "../../../platform/http/jsonText.ts";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { notFound } from "../../../platform/problems/refusal.ts";
import { inSnapshot } from "./inSnapshot.ts";
import type { QueryClient } from "./queryClient.ts";
import { readPlanTables } from "./readPlanTables.ts";
import { readSchedule } from "./readSchedule.ts";

/** The whole plan of a project as of one moment, and its computed schedule. */
export function snapshotRoutes(app: FastifyInstance, services: Services): void {
  const { pool } = services.database;
  mount(app, services, api.plan.snapshot, ({ params }, { actor }) =>
    inSnapshot(pool, (client) => readSnapshot(client, actor, params.id)),
  );
  mount(app, services, api.plan.schedule, ({ params }, { actor }) =>
    inSnapshot(pool, async (client) => new JsonText(await readSchedule(client, actor.orgId, params.id))),
  );
}

async function readSnapshot(client: QueryClient, actor: Actor, projectId: string): Promise<JsonText> {
  const cursor = await readCursor(client, actor.orgId);
  const tables = await readPlanTables(client, {
    orgId: actor.orgId,
    projectId,
    withRates: actor.permissions.has("rates.read"),
    reader: actor,
  });
  if (!tables) throw notFound("project", projectId);
  const permissions = permissionsIn(actor, projectId, tables.project["visibility"] === "organisation");
  const { project, calendars, externals, ...rows } = tables;
  const head = JSON.stringify({ cursor, project, calendars, permissions: [...permissions], externals });
  const schedule = await readSchedule(client, actor.orgId, projectId);
  const written = Object.entries(rows).map(([name, table]) => `,"${name}":${table}`);
  return new JsonText(`${head.slice(0, -1)}${written.join("")},"schedule":${schedule}}`);
}

/** Position of the change log up to which the snapshot surely holds everything. */
async function readCursor(client: QueryClient, orgId: string): Promise<string> {
  const { rows } = await client.query<{ position: string }>(
    "select position::text as position from change_chains where org_id = $1",
    [orgId],
  );
  return rows[0]?.position ?? "0";
}
