import { api, baseline } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { JsonText } from "../../../platform/http/jsonText.ts";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { getRow } from "../../../platform/records/getRow.ts";
import { readBaselineItems } from "./readBaselineItems.ts";

/** What a baseline keeps of each work item. */
export function baselineRoutes(app: FastifyInstance, services: Services): void {
  const { db, pool } = services.database;
  mount(
    app,
    services,
    api.baseline.items,
    async ({ params }, { actor }) => {
      await getRow(db, actor, baseline, params.id);
      const items = await readBaselineItems(pool, {
        orgId: actor.orgId,
        baselineId: params.id,
        withRates: actor.permissions.has("rates.read"),
      });
      return new JsonText(`{"baselineId":"${params.id}","items":${items}}`);
    },
    { checksRow: true },
  );
}
