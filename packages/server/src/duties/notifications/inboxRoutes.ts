import { api } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { mount } from "../../platform/http/mount.ts";
import type { Services } from "../../platform/http/services.ts";
import { countUnread, listInbox } from "./inbox.ts";
import { listMutes, markInbox, mute, snooze } from "./markInbox.ts";

export function inboxRoutes(app: FastifyInstance, services: Services): void {
  const { database, changes } = services;
  const { db } = database;
  /** The reader's other tabs and devices count anew. */
  const tell = ({ orgId, userId }: { orgId: string; userId: string }) =>
    changes.announce({ event: "inbox", orgId, userId });
  mount(app, services, api.inbox.list, ({ query }, { actor }) => listInbox(db, actor, query));
  mount(app, services, api.inbox.count, async (_, { actor }) => ({ unread: await countUnread(db, actor) }));
  mount(app, services, api.inbox.mark, async ({ body }, { actor }) => {
    await markInbox(db, actor, body.as, body.ids ?? null);
    tell(actor);
    return undefined;
  });
  mount(app, services, api.inbox.snooze, async ({ body }, { actor }) => {
    await snooze(db, actor, body.ids, body.until);
    tell(actor);
    return undefined;
  });
  mount(app, services, api.inbox.mutes, async (_, { actor }) => ({ items: await listMutes(db, actor) }));
  mount(app, services, api.inbox.mute, async ({ body: { muted, ...target } }, { actor }) => {
    await mute(db, actor, target, muted);
    return undefined;
  });
}
