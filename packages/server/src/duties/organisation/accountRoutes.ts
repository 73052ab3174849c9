import { api, user } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../../platform/http/mount.ts";
import type { Services } from "../../platform/http/services.ts";
import { transaction } from "../../platform/db/transaction.ts";
import { writeFor } from "../../platform/records/writing.ts";
import { notFound } from "../../platform/problems/refusal.ts";
import type { Attempts } from "./attempts.ts";
import type { Authenticator } from "./authenticator.ts";
import { storePasswordHash } from "./credentials.ts";
import { acceptInvitation, invite } from "./invitations.ts";
import { requireWeakerAccount } from "./roles/userGrants.ts";
import { hashPassword } from "./passwords.ts";
import { beginSession, forgetSession } from "./sessionAnswer.ts";
import { readSessionInfo } from "./sessionInfo.ts";
import { endSession, endSessions, listSessions, type SessionHolder } from "./sessions.ts";
import { beginAttempt, checkPassword, signIn } from "./signIn.ts";

export interface AccountServices extends Services {
  attempts: Attempts;
  authenticator: Authenticator;
}

/** Signing in and out, one's own sessions, password and preferences, invitations. */
export function accountRoutes(app: FastifyInstance, services: AccountServices): void {
  const { database, attempts, authenticator } = services;
  const { db } = database;
  // Live streams of sessions that ended end too.
  const recheck = ({ orgId, userId }: SessionHolder): void =>
    services.changes.announce({ event: "recheck", orgId, userId });

  mount(app, services, api.account.signIn, async ({ body }, call) => {
    const holder = await signIn(db, attempts, { ...body, address: call.request.ip });
    return beginSession(db, holder, call);
  });

  mount(app, services, api.account.session, (_, { actor }) => readSessionInfo(db, actor, actor.permissions));

  mount(app, services, api.account.signOut, async (_, call) => {
    await endSession(db, call.actor, authenticator.sessionOf(call.request) ?? "");
    recheck(call.actor);
    forgetSession(call);
    return undefined;
  });

  mount(app, services, api.account.sessions, async (_, { actor, request }) => {
    const current = authenticator.sessionOf(request);
    const open = await listSessions(db, actor);
    return {
      items: open.map(({ id, created_at, last_seen_at, device, address }) => ({
        id,
        createdAt: created_at,
        lastSeenAt: last_seen_at,
        device,
        address,
        current: id === current,
      })),
    };
  });

  mount(app, services, api.account.revokeSession, async ({ params }, call) => {
    if (!(await endSession(db, call.actor, params.id))) throw notFound("session", params.id);
    recheck(call.actor);
    if (params.id === authenticator.sessionOf(call.request)) forgetSession(call);
    return undefined;
  });

  mount(app, services, api.account.changePassword, async ({ body }, { actor, request }) => {
    await checkPassword(db, attempts, { holder: actor, password: body.current, address: request.ip });
    const passwordHash = await hashPassword(body.next);
    await transaction(db, async (tx) => {
      await storePasswordHash(tx, actor, passwordHash);
      await endSessions(tx, actor, authenticator.sessionOf(request));
    });
    recheck(actor);
    return undefined;
  });

  mount(app, services, api.account.preferences, async ({ body }, call) => {
    await writeFor(services, call, "edit", async (unit) => {
      // One's own, so no permission is asked for; the endpoint names the fields.
      const own = await unit.load(user, [call.actor.userId]);
      own.get(call.actor.userId)?.set(body);
      await unit.flush();
    });
    return readSessionInfo(db, call.actor);
  });

  mount(app, services, api.account.invite, async ({ params }, { actor }) => {
    // Whoever sets a password for somebody acts as them.
    await requireWeakerAccount(db, actor, params.id);
    const { token, expiresAt } = await invite(db, { orgId: actor.orgId, userId: params.id });
    return { path: `/invitation?token=${token}`, expiresAt };
  });

  mount(app, services, api.account.acceptInvitation, async ({ body }, call) => {
    const address = { kind: "address", value: call.request.ip } as const;
    beginAttempt(attempts, [address]);
    const holder = await acceptInvitation(db, body.token, body.password);
    attempts.succeed([address]);
    recheck(holder);
    return beginSession(db, holder, call);
  });
}
