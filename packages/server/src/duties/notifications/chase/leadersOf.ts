import { CompiledQuery } from "kysely";
import type { Tx } from "../../../platform/db/transaction.ts";

/** Users who lead the departments that users belong to, the nearest in the tree that somebody else leads. */
export async function leadersOf(tx: Tx, orgId: string, userIds: readonly string[]): Promise<Map<string, string>> {
  if (userIds.length === 0) return new Map();
  const { rows } = await tx.executeQuery<{ userId: string; leaderId: string }>(
    CompiledQuery.raw(statement, [orgId, userIds]),
  );
  return new Map(rows.map(({ userId, leaderId }) => [userId, leaderId]));
}

const statement = `
  with recursive above as (
    select u.id as user_id, d.id, d.parent_id, d.lead_id, 0 as distance from users u
    join group_members g on g.org_id = u.org_id and (g.person_id = u.person_id or g.user_id = u.id) and g.deleted_at is null
    join departments d on d.org_id = g.org_id and d.id = g.department_id and d.deleted_at is null
    where u.org_id = $1 and u.id = any($2::uuid[])
    union all
    select a.user_id, d.id, d.parent_id, d.lead_id, a.distance + 1 from above a
    join departments d on d.org_id = $1 and d.id = a.parent_id and d.deleted_at is null where a.distance < 20
  )
  select distinct on (a.user_id) a.user_id as "userId", l.id as "leaderId" from above a
  join users l on l.org_id = $1 and l.person_id = a.lead_id and l.id <> a.user_id and l.active and l.deleted_at is null
  order by a.user_id, a.distance, l.id`;
