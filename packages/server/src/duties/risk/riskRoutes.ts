import { api, risk } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../../platform/http/mount.ts";
import type { Services } from "../../platform/http/services.ts";
import { visibleIn } from "../../platform/records/visibleIn.ts";
import { writeFor } from "../../platform/records/writing.ts";
import { convertRisk } from "./convertRisk.ts";

/** What can be done with a risk besides keeping it. */
export function riskRoutes(app: FastifyInstance, services: Services): void {
  mount(
    app,
    services,
    api.risk.convert,
    async ({ params, body }, call) => {
      await visibleIn(services.database.db, call.actor, risk, params.id, "register.write");
      return writeFor(services, call, "risk occurred", (unit) => convertRisk(unit, params.id, body));
    },
    { checksRow: true },
  );
}
