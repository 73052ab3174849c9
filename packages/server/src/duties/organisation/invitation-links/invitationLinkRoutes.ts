import { api } from "@gantry/records";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { mount } from "../../../platform/http/mount.ts";
import { writeFor } from "../../../platform/records/writing.ts";
import type { AccountServices } from "../accountRoutes.ts";
import type { AttemptKey } from "../attempts.ts";
import { beginSession } from "../sessionAnswer.ts";
import { beginAttempt } from "../signIn.ts";
import { findLink, makeSecret, takeLink } from "./invitationLinks.ts";

/** Invitation links: their secrets, what they lead to, and taking them. Guessing is slowed down like that of passwords. */
export function invitationLinkRoutes(app: FastifyInstance, services: AccountServices): void {
  const { attempts } = services;
  const { db } = services.database;
  const keys = ({ ip }: FastifyRequest): AttemptKey[] => [{ kind: "address", value: ip }];

  mount(app, services, api.invitationLink.secret, async ({ params }, call) => {
    const token = await writeFor(services, call, "edit", (unit) => makeSecret(unit, params.id));
    return { path: `/join?token=${token}` };
  });

  mount(app, services, api.invitationLink.look, async ({ body }, { request }) => {
    beginAttempt(attempts, keys(request));
    const { organisation, project, email } = await findLink(db, body.token);
    attempts.succeed(keys(request));
    return { organisation, project, email };
  });

  mount(app, services, api.invitationLink.accept, async ({ body }, call) => {
    const { token, ...account } = body;
    beginAttempt(attempts, keys(call.request));
    const holder = await takeLink(services, token, account);
    attempts.succeed(keys(call.request));
    return beginSession(db, holder, call);
  });
}
