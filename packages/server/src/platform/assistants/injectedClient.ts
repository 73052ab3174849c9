import { createClient, type Client } from "@gantry/records";
import type { FastifyInstance, FastifyRequest } from "fastify";

/** What says who asks; whatever is asked on behalf of a request goes with it. */
const PROVING = ["authorization", "cookie", "origin", "sec-fetch-site", "user-agent"] as const;

/**
 * A client whose calls go through the very routes that everybody else calls, without leaving the process, as whoever sent `request`: so
 * that no assistant has a way of its own to anything.
 */
export function injectedClient(app: FastifyInstance, request: FastifyRequest): Client {
  const proof = Object.fromEntries(
    PROVING.flatMap((name) => {
      const value = request.headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
  const send: typeof fetch = async (target, init) => {
    const { pathname, search } = new URL(target instanceof Request ? target.url : target);
    const answer = await app.inject({
      method: (init?.method ?? "GET") as "GET",
      url: pathname + search,
      headers: { ...proof, ...(init?.headers as Record<string, string>), host: request.host },
      remoteAddress: request.ip,
      ...(typeof init?.body === "string" ? { payload: init.body } : {}),
    });
    return new Response(answer.statusCode === 204 ? null : answer.body, { status: answer.statusCode });
  };
  return createClient({ baseUrl: "http://gantry.invalid", fetch: send });
}
