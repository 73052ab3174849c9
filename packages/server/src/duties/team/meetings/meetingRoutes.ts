import { api, meeting } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { visibleIn } from "../../../platform/records/visibleIn.ts";
import { writeFor } from "../../../platform/records/writing.ts";
import { planNext } from "./planNext.ts";
import { writeMinutes } from "./writeMinutes.ts";

/** Planning the next meeting of a series, and the minutes as a page. */
export function meetingRoutes(app: FastifyInstance, services: Services): void {
  const { db } = services.database;
  mount(
    app,
    services,
    api.meeting.next,
    async ({ params, body }, call) => {
      await visibleIn(db, call.actor, meeting, params.id, "register.write");
      return writeFor(services, call, "next meeting", (unit) => planNext(unit, params.id, body.start));
    },
    { checksRow: true },
  );
  mount(
    app,
    services,
    api.meeting.minutes,
    async ({ params, query }, { actor }) => {
      await visibleIn(db, actor, meeting, params.id, "project.read");
      return writeMinutes(db, { orgId: actor.orgId, id: params.id, language: query.language });
    },
    { checksRow: true },
  );
}
