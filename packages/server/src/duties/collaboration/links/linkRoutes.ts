import { api, type Linked, type Relation } from "@gantry/records";
import type { FastifyInstance } from "fastify";
import { CompiledQuery } from "kysely";
import type { Actor } from "../../../platform/access/actor.ts";
import type { Db } from "../../../platform/db/database.ts";
import { mount } from "../../../platform/http/mount.ts";
import type { Services } from "../../../platform/http/services.ts";
import { requireSubject, type Subject } from "../requireSubject.ts";
import { namesOfRows } from "./namesOfRows.ts";

interface Found {
  id: string;
  version: number;
  direction: "to" | "from";
  relation: Relation;
  own_relation: string | null;
  note: string;
  other_record: string;
  other_id: string;
}

const statement = `
  select l.id, l.version, 'to' as direction, l.relation, k.name as own_relation, l.note, l.target_record as other_record, l.target_id as other_id
  from links l left join link_kinds k on k.org_id = l.org_id and k.id = l.kind_id
  where l.org_id = $1 and l.subject_id = $2 and l.subject_record = $3 and l.deleted_at is null
  union all
  select l.id, l.version, 'from', l.relation, k.inverse, l.note, l.subject_record, l.subject_id
  from links l left join link_kinds k on k.org_id = l.org_id and k.id = l.kind_id
  where l.org_id = $1 and l.target_id = $2 and l.target_record = $3 and l.deleted_at is null
  order by relation, direction desc, id`;

/** What a row has to do with others, seen from either side. */
export function linkRoutes(app: FastifyInstance, services: Services): void {
  const { db } = services.database;
  mount(app, services, api.collaboration.linked, async ({ query }, { actor }) => ({
    items: await linkedWith(db, actor, await requireSubject(db, actor, query)),
  }));
}

async function linkedWith(db: Db, actor: Actor, { declaration, id }: Subject): Promise<Linked[]> {
  const { rows } = await db.executeQuery<Found>(CompiledQuery.raw(statement, [actor.orgId, id, declaration.name]));
  const names = await namesOfRows(
    db,
    actor,
    rows.map((row) => ({ record: row.other_record, id: row.other_id })),
  );
  return rows.flatMap(({ id: linkId, version, direction, relation, own_relation: ownRelation, note, other_id }) => {
    const other = names.get(other_id);
    return other ? [{ linkId, version, direction, relation, ownRelation, note, other }] : [];
  });
}
