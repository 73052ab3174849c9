import { randomUUID } from "node:crypto";
import cookie from "@fastify/cookie";
import rateLimit from "@fastify/rate-limit";
import Fastify, { LogController, type FastifyInstance, type FastifyRequest } from "fastify";
import { gracefulClose } from "./gracefulClose.ts";
import { health } from "./health.ts";
import { requireSameOrigin } from "./requireSameOrigin.ts";
import { keepInventory } from "./routeInventory.ts";
import { securityHeaders } from "./securityHeaders.ts";
import { sendProblem } from "./sendProblem.ts";
import type { Services } from "./services.ts";
import { pageOrProblem, webFiles } from "./webFiles.ts";

const HEADERS_MS = 10_000;
/** Node looks for late headers only this often, otherwise every 30 seconds. */
const CHECKING_MS = 1000;
const BODY_MS = 15_000;
/** An upload may take longer than other requests; none may take for ever. */
const UPLOAD_MS = 600_000;

/** The application with all that every route shares; what it serves is mounted afterwards. */
export async function buildApp(services: Services): Promise<FastifyInstance> {
  const { settings } = services;
  const app: FastifyInstance = Fastify({
    loggerInstance: settings.logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: settings.trustProxy === false ? false : [...settings.trustProxy],
    requestTimeout: UPLOAD_MS,
    keepAliveTimeout: 72_000,
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply),
    forceCloseConnections: "idle",
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: CHECKING_MS },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
  });
  keepInventory(app);
  gracefulClose(app);
  app.setErrorHandler(sendProblem);
  app.setNotFoundHandler((request, reply) => pageOrProblem(request, reply, settings.webFolder));
  await securityHeaders(app, settings.publicUrl);
  await app.register(cookie);
  if (settings.requestsPerMinute !== null)
    await app.register(rateLimit, { max: settings.requestsPerMinute, timeWindow: 60_000 });
  app.addHook("onRequest", async (request, reply) => {
    void reply.header("x-request-id", request.id);
    requireSameOrigin(request, settings.publicUrl);
  });
  app.addHook("onRequest", limitBodyTime);
  app.addHook("onSend", async (request, reply) => {
    if (request.url.startsWith("/api/") && !reply.hasHeader("cache-control"))
      void reply.header("cache-control", "no-store");
  });
  health(app, services);
  if (settings.webFolder !== null) await webFiles(app, settings.webFolder);
  return app;
}

/** Cuts off who sends a body by drops. */
async function limitBodyTime(request: FastifyRequest): Promise<void> {
  const { raw } = request;
  if (raw.method === "GET" || raw.method === "HEAD" || request.routeOptions.config.endpoint?.upload) return;
  const timer = setTimeout(() => raw.complete || raw.destroy(), BODY_MS);
  timer.unref();
  raw.once("end", () => clearTimeout(timer)).once("close", () => clearTimeout(timer));
}
