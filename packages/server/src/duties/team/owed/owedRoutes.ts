import { api, type Owed } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { CompiledQuery } from "kysely";
import type { Db } from "../../../platform/db/database.ts";
import { requireInProject } from "../../../platform/access/requireInProject.ts";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { organisationClock } from "../../../platform/organisations/organisationClock.ts";
import { chasedRows } from "./chasedRows.ts";
import { dueName } from "../../notifications/public.ts";
import { MOST, owedRows, type BareOwed } from "./owedRows.ts";
import { owedWork } from "./owedWork.ts";

const AHEAD_MS = 28 * 86_400_000;

/** Who owes what by when. */
export function owedRoutes(app: FastifyInstance, services: Services): void {
  const { db } = services.database;
  mount(app, services, api.owed.list, async ({ query }, { actor }) => {
    if (query.projectId !== undefined) await requireInProject(db, actor, query.projectId, "project.read");
    const { day: today } = await organisationClock(db, actor.orgId);
    const asked = {
      today,
      until: query.until ?? new Date(Date.parse(`${today}T00:00:00Z`) + AHEAD_MS).toISOString().slice(0, 10),
      projectId: query.projectId ?? null,
      ownerId: (query.owner === "me" ? actor.userId : query.owner) ?? null,
    };
    const found = [...(await owedRows(db, actor, asked)), ...(await owedWork(db, actor, asked))];
    found.sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id));
    return { today, items: await named(db, actor.orgId, found.slice(0, MOST)), more: found.length > MOST };
  });
}

/** The same with what their projects and owners are called. */
async function named(db: Db, orgId: string, items: readonly BareOwed[]): Promise<Owed[]> {
  const namesOf = async (table: "projects" | "users", ids: readonly (string | null)[]) => {
    const { rows } = await db.executeQuery<{ id: string; name: string }>(
      CompiledQuery.raw(`select id, name from ${table} where org_id = $1 and id = any($2::uuid[])`, [
        orgId,
        [...new Set(ids.filter((id) => id !== null))],
      ]),
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  };
  const [projects, owners, chased] = await Promise.all([
    namesOf(
      "projects",
      items.map(({ projectId }) => projectId),
    ),
    namesOf(
      "users",
      items.map(({ ownerId }) => ownerId),
    ),
    chasedRows(db, orgId, items),
  ]);
  return items.map((item) => ({
    ...item,
    projectName: projects.get(item.projectId ?? "") ?? null,
    ownerName: owners.get(item.ownerId ?? "") ?? null,
    chased: chased.get(dueName(item)) ?? null,
  }));
}
