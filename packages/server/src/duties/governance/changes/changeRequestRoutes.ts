import { api, changeRequest } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { visibleIn } from "../../../platform/records/visibleIn.ts";
import { writeFor } from "../../../platform/records/writing.ts";
import { decideChange } from "./decideChange.ts";
import { measureChange } from "./measureChange.ts";

/** Deciding on change requests, and measuring what they would do. */
export function changeRequestRoutes(app: FastifyInstance, services: Services): void {
  const { db } = services.database;
  mount(
    app,
    services,
    api.changeRequest.decide,
    async ({ params, body }, call) => {
      await visibleIn(db, call.actor, changeRequest, params.id, "plan.write");
      return writeFor(services, call, "change request", (unit) => decideChange(unit, params.id, body));
    },
    { checksRow: true },
  );
  mount(
    app,
    services,
    api.changeRequest.measure,
    async ({ params }, call) => {
      await visibleIn(db, call.actor, changeRequest, params.id, "register.write");
      return writeFor(services, call, "edit", (unit) => measureChange(unit, call.actor, params.id));
    },
    { checksRow: true },
  );
}
