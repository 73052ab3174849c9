import { api } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { sharedWith } from "./sharedWith.ts";

/** What others let somebody see. */
export function sharedRoutes(app: FastifyInstance, services: Services): void {
  const { db } = services.database;
  mount(app, services, api.shared.list, async (_, { actor }) => ({ items: await sharedWith(db, actor) }));
}
