import type { FastifyInstance } from "fastify";
import { attachmentRoutes, type FileServices } from "./attachments/attachmentRoutes.ts";
import { linkRoutes } from "./links/linkRoutes.ts";
import { watcherRoutes } from "./watchers/watcherRoutes.ts";

/** What people say, attach and link beside the rows themselves. */
export function collaborationRoutes(app: FastifyInstance, services: FileServices): void {
  watcherRoutes(app, services);
  linkRoutes(app, services);
  attachmentRoutes(app, services);
}
