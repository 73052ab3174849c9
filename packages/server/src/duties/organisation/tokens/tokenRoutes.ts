import { api } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { notFound } from "../../../platform/problems/refusal.ts";
import { createToken, listTokens, revokeToken } from "./accessTokens.ts";

/** Personal access tokens: made, listed and revoked by their owners; seen and revoked by those who manage users. */
export function tokenRoutes(app: FastifyInstance, services: Services): void {
  const { db } = services.database;

  mount(app, services, api.tokens.list, async (_, { actor }) => ({ items: await listTokens(db, actor) }));

  mount(app, services, api.tokens.listAll, async (_, { actor }) => ({
    items: await listTokens(db, { orgId: actor.orgId, userId: null }),
  }));

  mount(app, services, api.tokens.create, ({ body }, { actor }) => createToken(db, actor, body));

  mount(app, services, api.tokens.revoke, async ({ params }, { actor }) => {
    const userId = actor.permissions.has("user.manage") ? null : actor.userId;
    const owner = await revokeToken(db, { orgId: actor.orgId, userId }, params.id);
    if (!owner) throw notFound("access token", params.id);
    // It is forgotten at once, here and on other nodes, and its live streams end.
    services.changes.announce({ event: "recheck", ...owner });
    return undefined;
  });
}
