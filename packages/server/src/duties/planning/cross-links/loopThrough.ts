/** Work items of several projects with the links between them. */
export interface LinkedPlans {
  items: readonly { id: string; parentId: string | null }[];
  links: readonly { predecessorId: string; successorId: string }[];
  parentOf(id: string): string | null;
}

/**
 * The way from a link's successor back to its predecessor, both ends included, the predecessor first; null where there is none. A
 * link into a summary holds all that lies below it, and what lies below a summary makes its dates: so one goes down from where
 * links lead to, up from where they leave, and never from one child to another through their summary.
 */
export function loopThrough(
  { items, links, parentOf }: LinkedPlans,
  { predecessorId, successorId }: { predecessorId: string; successorId: string },
): string[] | null {
  const children = grouped(items, ({ parentId }) => parentId ?? "");
  const leaving = grouped(links, (link) => link.predecessorId);
  const cameFrom = new Map<string, string | null>();
  const waiting: string[] = [];
  const visit = (place: "in" | "out", id: string, from: string | null) => {
    const node = `${place} ${id}`;
    if (cameFrom.has(node)) return;
    cameFrom.set(node, from);
    waiting.push(node);
  };
  visit("in", successorId, null);
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const id = at.slice(at.indexOf(" ") + 1);
    if (at === `out ${predecessorId}`) return [predecessorId, ...wayTo(at, cameFrom)];
    if (at.startsWith("in")) {
      const below = children.get(id) ?? [];
      if (below.length === 0) visit("out", id, at);
      for (const child of below) visit("in", child.id, at);
    } else {
      for (const link of leaving.get(id) ?? []) visit("in", link.successorId, at);
      const parent = parentOf(id);
      if (parent !== null) visit("out", parent, at);
    }
  }
  return null;
}

/** Items on the way to a place, each once where one goes in and out of it. */
function wayTo(end: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = [];
  for (let at: string | null = end; at !== null; at = cameFrom.get(at) ?? null) {
    const id = at.slice(at.indexOf(" ") + 1);
    if (way[0] !== id) way.unshift(id);
  }
  return way;
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
