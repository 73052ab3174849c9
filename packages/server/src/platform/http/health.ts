import type { FastifyInstance, FastifyRequest } from "fastify";
import { sql } from "kysely";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { isAdministrator } from "../access/actor.ts";
import { Refusal } from "../problems/refusal.ts";
import type { Services } from "./services.ts";

/** `/healthz`: the process lives. `/readyz`: it can answer. `/metrics`: figures for Prometheus, from this machine or for administrators. */
export function health(app: FastifyInstance, services: Services): void {
  const { database } = services;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: "gantry_database_connections",
    help: "Connections to PostgreSQL, by state",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      this.set({ state: "idle" }, database.pool.idleCount);
      this.set({ state: "busy" }, database.pool.totalCount - database.pool.idleCount);
      this.set({ state: "waiting" }, database.pool.waitingCount);
    },
  });
  const durations = new Histogram({
    name: "gantry_http_request_duration_seconds",
    help: "Time to answer, by route and status",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });

  app.get("/healthz", () => ({ status: "ok" }));
  app.get("/readyz", async () => {
    await sql`select 1`.execute(database.db).catch((cause: unknown) => {
      throw new Refusal("server.busy", "The database does not answer.", { headers: { "retry-after": "1" }, cause });
    });
    return { status: "ready" };
  });
  app.get("/metrics", async (request, reply) => {
    await requireOverseer(services, request);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

async function requireOverseer(services: Services, request: FastifyRequest): Promise<void> {
  // Behind a proxy of the same machine everybody comes from loopback; then only the address the proxy vouches for counts.
  const forwarded = request.headers["x-forwarded-for"] !== undefined || request.headers.forwarded !== undefined;
  if (!forwarded && isLoopback(request.socket.remoteAddress ?? "")) return;
  const actor = await services.authenticate(request);
  if (!actor) throw new Refusal("session.required", "Sign in as an administrator to read the metrics.");
  if (!isAdministrator(actor)) throw new Refusal("access.denied", "The metrics are for administrators.");
}

function isLoopback(address: string): boolean {
  return address === "::1" || address.startsWith("127.") || address.startsWith("::ffff:127.");
}
