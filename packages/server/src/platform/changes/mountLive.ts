import { api } from "@gantry/records";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Actor } from "../access/actor.ts";
import { mount } from "../http/mount.ts";
import type { Services } from "../http/services.ts";
import { Refusal } from "../problems/refusal.ts";
import { LiveStream } from "./liveStream.ts";
import { LiveStreams } from "./liveStreams.ts";

const MOST_STREAMS = 30;

/** Serves the live stream; open streams end when the application closes. */
export function mountLive(app: FastifyInstance, services: Services): void {
  const { changes, database } = services;
  const streams = new LiveStreams(database.db, changes);
  app.addHook("preClose", async () => streams.close());
  mount(app, services, api.live.events, async ({ query }, { actor, request, reply }) => {
    if (streams.countOf(actor.userId) >= MOST_STREAMS)
      throw new Refusal("request.tooMany", `You have ${MOST_STREAMS} live streams open.`, {
        hint: "Close some windows.",
        headers: { "retry-after": "30" },
      });
    const header = request.headers["last-event-id"];
    const since = cursorOf(typeof header === "string" && header !== "" ? header : query.since);
    reply.hijack();
    const stream = new LiveStream(reply.raw, actor, since ?? changes.position(actor.orgId));
    await streams.open(stream, () => identify(services, request), since);
    return undefined;
  });
}

/** Who reads on: nobody, once the access token works no more. */
async function identify(services: Services, request: FastifyRequest): Promise<Actor | null> {
  try {
    return await services.authenticate(request);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** A position in the change log; what is none is taken as so old that everything is loaded anew. */
function cursorOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d{1,15}$/.test(text) ? Number(text) : -1_000_000_000;
}
