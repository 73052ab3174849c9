import type { Endpoint, Permission, Received, Result } from "@gantry/records";
import { projectRoles } from "@gantry/records";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod";
import type { Actor } from "../access/actor.ts";
import { requireInProject } from "../access/requireInProject.ts";
import { Refusal } from "../problems/refusal.ts";
import type { Call } from "./call.ts";
import { JsonText } from "./jsonText.ts";
import type { Services } from "./services.ts";
import { strictResult } from "./strictResult.ts";
import { validated } from "./validated.ts";

export type Handler<E extends Endpoint> = (
  input: Received<E>,
  call: Call,
) => Promise<Result<E> | JsonText> | Result<E> | JsonText;

const MEGABYTE = 1_048_576;
/** Permissions that no role in a project gives are held in the organisation. */
const inProject: readonly Permission[] = projectRoles.administrator;

export interface MountOptions {
  /** The handler checks the row the path names itself, as the generic routes of records do. */
  checksRow?: boolean;
}

/**
 * Serves an endpoint. Its access is checked here: a session unless it is public, a permission of the organisation, or a
 * permission in the project that an address below /api/projects/{id} names. Rows named otherwise are the handler's to check.
 * A handler of a raw endpoint sends the answer itself by `call.reply`.
 */
export function mount<E extends Endpoint>(
  app: FastifyInstance,
  services: Services,
  endpoint: E,
  handler: Handler<E>,
  options: MountOptions = {},
): void {
  const { params, query, body } = endpoint;
  const strictQuery = query.strict();
  const expectsBody = !(body instanceof z.ZodUndefined);
  const checkResult = process.env["NODE_ENV"] === "test" && !endpoint.raw;
  app.route({
    method: endpoint.method,
    url: endpoint.path.replace(/\{(\w+)\}/g, ":$1"),
    bodyLimit: expectsBody ? 16 * MEGABYTE : MEGABYTE,
    config: { endpoint },
    handler: async (request, reply) => {
      const caller = endpoint.access === "public" ? null : await requireSession(services, request);
      if (caller) checkToken(endpoint, caller);
      const input = {
        params: validated(params, request.params, "params"),
        query: validated(strictQuery, request.query, "query"),
        body: expectsBody && !endpoint.upload ? validated(body, request.body, "") : undefined,
      };
      if (caller && !(options.checksRow && seesSharedRows(caller)))
        await authorize(services, endpoint, caller, options.checksRow ? {} : input.params);
      const call = callOf(caller, request, reply);
      const result = await handler(input as Received<E>, call);
      if (endpoint.raw) return reply;
      if (checkResult)
        strictResult(endpoint, input.query, result instanceof JsonText ? JSON.parse(result.text) : result);
      if (result instanceof JsonText)
        return reply.code(endpoint.status).type("application/json; charset=utf-8").send(result.text);
      return reply.code(endpoint.status).send(result);
    },
  });
}

async function requireSession(services: Services, request: FastifyRequest): Promise<Actor> {
  const actor = await services.authenticate(request);
  if (!actor)
    throw new Refusal("session.required", "You are not signed in, or your session has ended. Sign in and try again.", {
      headers: { "www-authenticate": "Bearer" },
    });
  return actor;
}

/** What an access token never does, whoever its owner is: see to the account itself, and change anything where it may only read. */
function checkToken({ access, reads, id }: Endpoint, { grant }: Actor): void {
  if (grant === null) return;
  if (access === "session")
    throw new Refusal("token.sessionOnly", `"${id}" concerns the account itself, which no access token may touch.`, {
      hint: "Sign in to Gantry in the browser and do it there.",
    });
  if (!reads && !grant.writes)
    throw new Refusal("access.denied", `"${id}" changes something, and this access token may only read.`, {
      hint: 'Make a token with the scope "write", or with the scope of the one area it is for.',
    });
}

/** Whoever has something shared with them may see a row of a type whose permission they lack; then the row decides alone. */
function seesSharedRows(actor: Actor): boolean {
  return actor.role === "guest" || actor.shares.size > 0;
}

async function authorize(
  services: Services,
  endpoint: Endpoint,
  actor: Actor,
  params: Record<string, unknown>,
): Promise<void> {
  const { access, path } = endpoint;
  if (access === "public" || access === "signedIn" || access === "session") return;
  if (!inProject.includes(access)) requireInOrganisation(actor, access);
  else if (path.startsWith("/api/projects/{id}") && typeof params["id"] === "string")
    await requireInProject(services.database.db, actor, params["id"], access);
}

function requireInOrganisation(actor: Actor, permission: Permission): void {
  if (!actor.permissions.has(permission))
    throw new Refusal(
      "access.denied",
      `This needs the permission "${permission}", which ${actor.grant ? "this access token" : `your role "${actor.role}"`} does not give.`,
      { hint: actor.grant ? "Give a token the scope it needs, or ask an administrator." : "Ask an administrator." },
    );
}

function callOf(caller: Actor | null, request: FastifyRequest, reply: FastifyReply): Call {
  return {
    caller,
    request,
    reply,
    get actor() {
      if (!caller) throw new Error(`${request.method} ${request.url} is public: nobody need be signed in.`);
      return caller;
    },
  };
}

declare module "fastify" {
  interface FastifyContextConfig {
    /** What the route serves; routes without it are the platform's own. */
    endpoint?: Endpoint;
  }
}
