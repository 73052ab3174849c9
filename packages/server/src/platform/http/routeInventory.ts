import type { Endpoint } from "@gantry/records";
import type { FastifyInstance } from "fastify";

export interface ServedRoute {
  method: string;
  url: string;
  /** Null for a route that no endpoint declares: the platform's own, such as /healthz. */
  endpoint: Endpoint | null;
}

const inventories = new WeakMap<object, ServedRoute[]>();

/** Notes every route from now on, so that a test can prove that each is guarded. */
export function keepInventory(app: FastifyInstance): void {
  const routes: ServedRoute[] = [];
  inventories.set(app.server, routes);
  app.addHook("onRoute", ({ method, url, config }) => {
    for (const each of [method].flat()) routes.push({ method: each, url, endpoint: config?.endpoint ?? null });
  });
}

export function routesOf(app: FastifyInstance): readonly ServedRoute[] {
  return inventories.get(app.server) ?? [];
}
