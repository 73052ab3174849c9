import type { QueryClient } from "../snapshot/queryClient.ts";

/** Something in `to` waits for something in `from`. */
export interface ProjectLink {
  from: string;
  to: string;
}

interface Asked {
  orgId: string;
  projectId: string;
  /** Links that count beside those there are. */
  also?: readonly ProjectLink[];
}

/** The projects that wait for each other with this one, itself included; empty where no way leads back. */
export async function mutuallyLinked(client: QueryClient, { orgId, projectId, also = [] }: Asked): Promise<string[]> {
  const { rows } = await client.query<ProjectLink>(
    `select distinct other_project_id as "from", project_id as "to" from dependencies
     where org_id = $1 and other_project_id is not null and deleted_at is null`,
    [orgId],
  );
  const links = [...rows, ...also];
  const after = reached(projectId, links, "from", "to");
  const before = reached(projectId, links, "to", "from");
  return [...after].filter((id) => before.has(id));
}

function reached(start: string, links: readonly ProjectLink[], from: "from" | "to", to: "from" | "to"): Set<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const link of links) {
      if (link[from] !== id || found.has(link[to])) continue;
      found.add(link[to]);
      waiting.push(link[to]);
    }
  return found;
}

/** Projects in which something waits for one of these. */
export async function dependantProjects(
  client: QueryClient,
  orgId: string,
  projectIds: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    "select distinct project_id as id from dependencies where org_id = $1 and other_project_id = any($2::uuid[]) and deleted_at is null",
    [orgId, projectIds],
  );
  return rows.map(({ id }) => id);
}
