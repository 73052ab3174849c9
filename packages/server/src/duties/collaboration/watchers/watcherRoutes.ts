import { api, watch, type Watchers } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { CompiledQuery } from "kysely";
import type { Actor } from "../../../platform/access/actor.ts";
import type { Db } from "../../../platform/db/database.ts";
import { newId } from "../../../platform/db/newId.ts";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { applyEdits } from "../../../platform/records/applyEdits.ts";
import { writeFor } from "../../../platform/records/writing.ts";
import { requireSubject, type Subject } from "../requireSubject.ts";
import { whoMaySee } from "../whoMaySee.ts";
import { watchersOf } from "./watchersOf.ts";

const MOST_OFFERED = 8;
const MOST_TRIED = 60;

/** Who follows a row, and who could be called to it. */
export function watcherRoutes(app: FastifyInstance, services: Services): void {
  const { db } = services.database;
  mount(app, services, api.collaboration.watchers, async ({ query }, { actor }) =>
    readWatchers(db, actor, await requireSubject(db, actor, query)),
  );

  mount(app, services, api.collaboration.watch, async ({ body }, call) => {
    const { state, subjectRecord, subjectId } = body;
    const subject = await requireSubject(db, call.actor, body);
    await writeFor(services, call, "edit", async (unit) => {
      const [found] = await ownWatch(unit.tx, call.actor, subject);
      if (found)
        await applyEdits(unit, [
          { op: "update", record: watch.name, id: found.id, version: found.version, values: { state } },
        ]);
      else
        await applyEdits(unit, [
          { op: "create", record: watch.name, id: newId(), values: { subjectRecord, subjectId, state } },
        ]);
      await unit.flush();
    });
    return readWatchers(db, call.actor, subject);
  });

  mount(app, services, api.collaboration.mentionable, async ({ query }, { actor }) => {
    const subject = await requireSubject(db, actor, query);
    const { rows } = await db.executeQuery<{ id: string; name: string }>(
      CompiledQuery.raw(
        `select id, name from users where org_id = $1 and active and deleted_at is null
         and (name ilike $2 || '%' or name ilike '% ' || $2 || '%') order by name, id limit ${MOST_TRIED}`,
        [actor.orgId, query.text.trim().replaceAll(/[\\%_]/g, (each) => `\\${each}`)],
      ),
    );
    const may = new Set(
      await whoMaySee(
        db,
        actor.orgId,
        subject,
        rows.map(({ id }) => id),
        MOST_OFFERED,
      ),
    );
    return { items: rows.filter(({ id }) => may.has(id)) };
  });
}

async function readWatchers(db: Db, actor: Actor, subject: Subject): Promise<Watchers> {
  const all = await watchersOf(db, actor.orgId, subject);
  const may = new Set(
    await whoMaySee(
      db,
      actor.orgId,
      subject,
      all.map(({ userId }) => userId),
    ),
  );
  const watchers = all.filter(({ userId }) => may.has(userId));
  const [own] = await ownWatch(db, actor, subject);
  return {
    watchers,
    own: { watching: watchers.some(({ userId }) => userId === actor.userId), state: own?.state ?? null },
  };
}

async function ownWatch(db: Db, actor: Actor, { declaration, id }: Subject) {
  const { rows } = await db.executeQuery<{ id: string; version: number; state: "on" | "off" }>(
    CompiledQuery.raw(
      "select id, version, state from watches where org_id = $1 and subject_id = $2 and subject_record = $3 and user_id = $4 and deleted_at is null",
      [actor.orgId, id, declaration.name, actor.userId],
    ),
  );
  return rows;
}
