import type { FastifyInstance } from "fastify";
import type { Services } from "../../platform/http/services.ts";
import { meetingRoutes } from "./meetings/meetingRoutes.ts";
import { owedRoutes } from "./owed/owedRoutes.ts";
import { raciRoutes } from "./raci/raciRoutes.ts";

/** What the duty of the team serves besides its records. */
export function teamRoutes(app: FastifyInstance, services: Services): void {
  meetingRoutes(app, services);
  raciRoutes(app, services);
  owedRoutes(app, services);
}
