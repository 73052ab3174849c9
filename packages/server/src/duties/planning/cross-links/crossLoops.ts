import type { QueryClient } from "../snapshot/queryClient.ts";
import { loopThrough, type LinkedPlans } from "./loopThrough.ts";
import { mutuallyLinked } from "./linkedProjects.ts";

/** A work item on a loop. */
export interface LoopStep {
  projectId: string;
  key: string;
  open: boolean;
}

interface Item extends LoopStep {
  id: string;
  parentId: string | null;
}

interface Link {
  predecessorId: string;
  successorId: string;
  crosses: boolean;
}

const NONE: ReadonlyMap<string, LoopStep[]> = new Map();

/** XPL-3: items of other projects that this one waits for and that wait for it in turn, each with the way round. */
export async function crossLoops(
  client: QueryClient,
  { orgId, projectId }: { orgId: string; projectId: string },
): Promise<ReadonlyMap<string, LoopStep[]>> {
  const projects = await mutuallyLinked(client, { orgId, projectId });
  if (projects.length === 0) return NONE;
  const { rows: items } = await client.query<Item>(
    `select w.id, w.parent_id as "parentId", w.project_id as "projectId", p.key || '-' || w.number as key,
       p.visibility = 'organisation' as open
     from work_items w join projects p on p.org_id = w.org_id and p.id = w.project_id
     where w.org_id = $1 and w.project_id = any($2::uuid[]) and w.deleted_at is null and p.deleted_at is null`,
    [orgId, projects],
  );
  const { rows: links } = await client.query<Link>(
    `select predecessor_id as "predecessorId", successor_id as "successorId",
       (other_project_id is not null and project_id = $3) as crosses
     from dependencies where org_id = $1 and project_id = any($2::uuid[]) and deleted_at is null`,
    [orgId, projects, projectId],
  );
  const byId = new Map(items.map((item) => [item.id, item]));
  const plans: LinkedPlans = { parentOf: (id) => byId.get(id)?.parentId ?? null, items, links };
  const loops = new Map<string, LoopStep[]>();
  for (const link of links) {
    if (!link.crosses) continue;
    const path = loopThrough(plans, link);
    if (path)
      loops.set(
        link.predecessorId,
        path.flatMap((id) => byId.get(id) ?? []),
      );
  }
  return loops;
}
