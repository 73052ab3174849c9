import type { FastifyRequest } from "fastify";
import { sql } from "kysely";
import type { Actor } from "../../platform/access/actor.ts";
import { actorFrom, rightsColumns, rightsJoins, type FoundRights } from "../../platform/access/readRights.ts";
import type { RightsCache } from "../../platform/access/rightsCache.ts";
import type { Db } from "../../platform/db/database.ts";
import type { Authenticate } from "../../platform/http/services.ts";
import type { Attempts } from "./attempts.ts";
import { tokenHash } from "./secretToken.ts";
import { tokenFromCookies } from "./sessionCookie.ts";
import { IDLE_SECONDS, SEEN_SECONDS, touchSession } from "./sessions.ts";
import { bearerToken, findTokenHolder, refuseToken } from "./tokens/tokenHolder.ts";

interface Found extends FoundRights {
  id: string;
  org_id: string;
  user_id: string;
  seen: number;
}

export interface Authenticator {
  authenticate: Authenticate;
  /** The session a request came with; null when it was not authenticated. */
  sessionOf(request: FastifyRequest): string | null;
}

/** Who a session or an access token belongs to, as it is kept for the next requests. */
export interface SessionOwner {
  /** Null for an access token. */
  sessionId: string | null;
  actor: Actor;
}

/**
 * Finds who a request comes from: by its access token where it bears one, else by its session cookie, in one query. `kept` forgets when
 * either ends or a role is taken away.
 */
export function createAuthenticator(db: Db, kept: RightsCache<SessionOwner>, attempts: Attempts): Authenticator {
  const sessionIds = new WeakMap<FastifyRequest, string | null>();
  const byToken = async (header: string, address: string): Promise<Actor> => {
    const token = bearerToken(header);
    const owner = await kept.find(tokenHash(token).toString("base64"), async () => {
      const actor = await findTokenHolder(db, token, address);
      return actor && { sessionId: null, actor };
    });
    return owner?.actor ?? refuseToken(attempts, address);
  };
  return {
    async authenticate(request) {
      const { authorization } = request.headers;
      if (authorization !== undefined) return byToken(authorization, request.ip);
      const token = tokenFromCookies(request.headers.cookie);
      if (token === null) return null;
      const owner = await kept.find(tokenHash(token).toString("base64"), () => findOwner(db, token));
      if (!owner) return null;
      sessionIds.set(request, owner.sessionId);
      return owner.actor;
    },
    sessionOf: (request) => sessionIds.get(request) ?? null,
  };
}

async function findOwner(db: Db, token: string): Promise<SessionOwner | null> {
  const found = await findHolder(db, token);
  if (!found) return null;
  if (found.seen > SEEN_SECONDS)
    await touchSession(db, { orgId: found.org_id, userId: found.user_id, sessionId: found.id });
  return { sessionId: found.id, actor: actorFrom({ orgId: found.org_id, userId: found.user_id }, found) };
}

async function findHolder(db: Db, token: string): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select s.id, s.org_id, s.user_id, extract(epoch from now() - s.last_seen_at)::int as seen, ${rightsColumns}
    from sessions s
    join users u on u.org_id = s.org_id and u.id = s.user_id and u.active and u.deleted_at is null
    ${rightsJoins}
    where s.token_hash = ${tokenHash(token)} and s.expires_at > now()
      and s.last_seen_at > now() - make_interval(secs => ${IDLE_SECONDS})`.execute(db);
  return rows[0];
}
