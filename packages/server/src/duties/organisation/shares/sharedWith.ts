import type { Shared, ShareLevel } from "@gantry/records";
import { sql } from "kysely";
import type { Actor } from "../../../platform/access/actor.ts";
import { projectNames } from "../../../platform/access/projectNames.ts";
import { groupJoins, holdsShare } from "../../../platform/access/readRights.ts";
import { isAtLeast } from "../../../platform/access/shares.ts";
import type { Db } from "../../../platform/db/database.ts";
import { nameOf, rowHeads } from "../../../platform/records/rowHeads.ts";

interface Held {
  id: string;
  record: string;
  subject_id: string | null;
  project_id: string | null;
  level: ShareLevel;
  since: string;
  until: string | null;
  by_id: string | null;
  by_name: string | null;
}

/** What is shared with the actor and there to be seen, the latest first; of several shares of the same the strongest. */
export async function sharedWith(db: Db, actor: Actor): Promise<Shared[]> {
  const held = strongest(await heldShares(db, actor));
  const heads = await rowHeads(
    db,
    actor,
    held.flatMap(({ record, subject_id: id }) => (id === null ? [] : [{ record, id }])),
  );
  const projects = await projectNames(
    db,
    actor.orgId,
    held.map((share) => share.project_id),
  );
  return held.flatMap((share): Shared[] => {
    const { id, record, subject_id: rowId, project_id: projectId, level, since, until } = share;
    const row = rowId === null ? null : heads.get(nameOf({ record, id: rowId }));
    const project = projectId === null ? undefined : projects.get(projectId);
    // In the trash, the row or all of its project.
    if (row === undefined || (projectId !== null && !project)) return [];
    const by = share.by_id === null ? null : { id: share.by_id, name: share.by_name ?? "" };
    return [
      {
        id,
        record,
        row,
        project: projectId && project ? { id: projectId, ...project } : null,
        level,
        since,
        until,
        by,
      },
    ];
  });
}

function strongest(held: readonly Held[]): Held[] {
  const found = new Map<string, Held>();
  for (const share of held) {
    const key = `${share.record} ${share.subject_id ?? `in ${share.project_id}`}`;
    const before = found.get(key);
    if (!before || !isAtLeast(before.level, share.level)) found.set(key, share);
  }
  const kept = new Set(found.values());
  return held.filter((share) => kept.has(share));
}

async function heldShares(db: Db, { orgId, userId }: Actor): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select sh.id, sh.subject_record as record, sh.subject_id, sh.project_id, sh.level, sh.created_at as since,
      to_char(sh.until, 'YYYY-MM-DD') as until, made.user_id as by_id, by.name as by_name
    from users u ${groupJoins}
    join shares sh on ${holdsShare}
    left join changes made on made.org_id = sh.org_id and made.record_id = sh.id and made.record = 'share' and made.verb = 'created'
    left join users by on by.org_id = sh.org_id and by.id = made.user_id
    where u.org_id = ${orgId} and u.id = ${userId}
    order by sh.created_at desc, sh.id desc`.execute(db);
  return rows;
}
