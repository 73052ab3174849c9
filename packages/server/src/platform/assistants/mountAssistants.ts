import { api, createNaming, typingContextOf, type TypingContext } from "@gantry/records";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { mount } from "../http/mount.ts";
import type { Services } from "../http/services.ts";
import { API_VERSION } from "../openapi/mountOpenApi.ts";
import { Refusal } from "../problems/refusal.ts";
import type { Assistance } from "./assistantTool.ts";
import { injectedClient } from "./injectedClient.ts";

const DAY_MS = 86_400_000;

/** Serves the Model Context Protocol. Each request stands alone, so that any node can answer it. */
export function mountAssistants(app: FastifyInstance, services: Services): void {
  const { publicUrl, logger } = services.settings;
  mount(app, services, api.assistants.call, async ({ body }, { request, reply }) => {
    // The protocol's library is large and many installations never meet an assistant.
    const [{ assistantServer }, { StreamableHTTPServerTransport }] = await Promise.all([
      import("./assistantServer.ts"),
      import("@modelcontextprotocol/sdk/server/streamableHttp.js"),
    ]);
    const server = assistantServer(assistanceFor(app, request, publicUrl), API_VERSION);
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the library's own callback, not an event target
    transport.onerror = (err) => logger.debug({ err }, "an assistant's request could not be read");
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value) reply.raw.setHeader(name, value);
    reply.raw.setHeader("cache-control", "no-store");
    reply.raw.on("close", () => void server.close());
    await server.connect(transport);
    await transport.handleRequest(request.raw, reply.raw, body);
    return undefined;
  });
  for (const endpoint of [api.assistants.listen, api.assistants.end])
    mount(app, services, endpoint, () => {
      throw new Refusal("request.unsupported", "Assistants send each request by POST; no session or stream is kept.", {
        headers: { allow: "POST" },
      });
    });
}

function assistanceFor(app: FastifyInstance, request: FastifyRequest, publicUrl: string): Assistance {
  const call = injectedClient(app, request);
  let typing: Promise<TypingContext> | null = null;
  return {
    call,
    naming: createNaming(call),
    publicUrl,
    typing: () =>
      (typing ??= call(api.account.session, {}).then((session) =>
        typingContextOf(session, Math.floor(Date.now() / DAY_MS)),
      )),
  };
}
