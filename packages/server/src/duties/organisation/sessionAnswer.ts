import type { SessionInfo } from "@gantry/records";
import type { FastifyRequest } from "fastify";
import type { Db } from "../../platform/db/database.ts";
import type { Call } from "../../platform/http/call.ts";
import { cookieOfSession, endedCookies, type CookieOccasion } from "./sessionCookie.ts";
import { readSessionInfo } from "./sessionInfo.ts";
import { openSession, SESSION_SECONDS, type SessionHolder } from "./sessions.ts";

/** Opens a session, sends its cookie and gives what the page needs to know. */
export async function beginSession(db: Db, holder: SessionHolder, { request, reply }: Call): Promise<SessionInfo> {
  const token = await openSession(db, holder, { device: userAgentOf(request), address: request.ip });
  void reply.header("set-cookie", cookieOfSession(token, SESSION_SECONDS, occasionOf(request)));
  return readSessionInfo(db, holder);
}

/** Makes the browser forget its cookie. */
export function forgetSession({ request, reply }: Call): void {
  void reply.header("set-cookie", endedCookies(occasionOf(request)));
}

function occasionOf(request: FastifyRequest): CookieOccasion {
  return { isHttps: request.protocol === "https", hostname: request.hostname, userAgent: userAgentOf(request) };
}

function userAgentOf(request: FastifyRequest): string {
  return request.headers["user-agent"] ?? "";
}
