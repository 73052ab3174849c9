import type { FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "../access/actor.ts";

/** One request, as a handler sees it beside its validated input. */
export interface Call {
  /** Who is signed in. Null only on public endpoints. */
  caller: Actor | null;
  /** The same where somebody is certain to be signed in; throws on a public endpoint without a session. */
  actor: Actor;
  request: FastifyRequest;
  reply: FastifyReply;
}
