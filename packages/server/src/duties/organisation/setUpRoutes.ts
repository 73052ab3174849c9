import { api } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../../platform/http/mount.ts";
import { Refusal } from "../../platform/problems/refusal.ts";
import type { AccountServices } from "./accountRoutes.ts";
import { beginSession } from "./sessionAnswer.ts";
import type { SessionHolder } from "./sessions.ts";
import { alreadyDone, setUp } from "./setUp.ts";
import { isSetUpNeeded } from "./setUpState.ts";
import type { SetupToken } from "./setupToken.ts";
import { beginAttempt } from "./signIn.ts";

export interface SetUpServices extends AccountServices {
  setupToken: SetupToken;
  loadDemo: (holder: SessionHolder) => Promise<unknown>;
}

/** The first visit: organisation, administrator and, if wanted, the demo, by the link printed on the console. */
export function setUpRoutes(app: FastifyInstance, services: SetUpServices): void {
  const { database, setupToken, attempts, loadDemo } = services;
  const { db } = database;

  mount(app, services, api.account.setupState, async () => ({ needed: await isSetUpNeeded(db) }));

  mount(app, services, api.account.setup, async ({ body }, call) => {
    beginAttempt(attempts, [{ kind: "setup", value: call.request.ip }]);
    if (!(await isSetUpNeeded(db))) throw alreadyDone();
    if (!setupToken.accepts(body.token))
      throw new Refusal("setup.refused", "This set-up link is not valid. Each start of Gantry prints a new one.", {
        hint: "Take the link that was printed on the console last.",
      });
    const holder = await setUp(services, body);
    setupToken.retire();
    if (body.demo) await loadDemo(holder);
    return beginSession(db, holder, call);
  });
}
