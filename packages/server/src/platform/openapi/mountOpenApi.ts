import { api, endpoints } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../http/mount.ts";
import type { Services } from "../http/services.ts";
import { openApiDocument } from "./openApiDocument.ts";

/** Version of the API, raised when it changes in a way callers notice. */
export const API_VERSION = "0.1.0";

export function mountOpenApi(app: FastifyInstance, services: Services): void {
  let text: string | null = null;
  mount(app, services, api.live.openapi, (_input, { reply }) => {
    text ??= JSON.stringify(openApiDocument(endpoints, API_VERSION));
    void reply.type("application/json; charset=utf-8").header("cache-control", "no-cache").send(text);
    return undefined;
  });
}
