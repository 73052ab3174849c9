import type { QueryClient } from "../snapshot/queryClient.ts";

interface Moved {
  orgId: string;
  projectId: string;
  /** Work items whose dates are others than before. */
  itemIds: readonly string[];
  /** How many projects the move has come through. */
  hops: number;
}

/**
 * XPL-5: asks for the schedules of other projects in which something waits for an item that moved, in the transaction that writes the
 * move. Since loops do not count a move passes each link between projects once; should it ever come further than that, it ends.
 * Gives whether anything was asked for.
 */
export async function requestDependants(
  client: QueryClient,
  { orgId, projectId, itemIds, hops }: Moved,
): Promise<boolean> {
  if (itemIds.length === 0) return false;
  const { rows } = await client.query<{ id: string }>(
    `insert into schedule_requests (org_id, project_id, hops)
     select distinct d.org_id, d.project_id, $4::int4 + 1 from dependencies d
     join projects p on p.org_id = d.org_id and p.id = d.project_id
     where d.org_id = $1 and d.other_project_id = $2 and d.predecessor_id = any($3::uuid[]) and d.deleted_at is null
       and p.deleted_at is null
       and $4 <= 2 * (select count(*) from dependencies e where e.org_id = $1 and e.other_project_id is not null and e.deleted_at is null)
     returning id`,
    [orgId, projectId, itemIds, hops],
  );
  return rows.length > 0;
}
