import type { ShareLevel } from "@gantry/records";

/** What is shared of one record type: single rows, and all rows of a project. */
export interface SharedRows {
  rows: ReadonlyMap<string, ShareLevel>;
  projects: ReadonlyMap<string, ShareLevel>;
}

/** What is shared with somebody, by record type. */
export type Shares = ReadonlyMap<string, SharedRows>;

export const noShares: Shares = new Map();

/** One share: a row, or with `id` null all rows of the type in the project. */
export interface ShareFacts {
  record: string;
  id: string | null;
  projectId: string | null;
  level: ShareLevel;
}

const strength: Record<ShareLevel, number> = { read: 0, comment: 1, write: 2 };

export function isAtLeast(level: ShareLevel, asked: ShareLevel): boolean {
  return strength[level] >= strength[asked];
}

/** Brings shares together; where several name the same rows the strongest counts. */
export function sharesOf(facts: Iterable<ShareFacts>): Shares {
  const shares = new Map<string, { rows: Map<string, ShareLevel>; projects: Map<string, ShareLevel> }>();
  for (const { record, id, projectId, level } of facts) {
    const of = shares.get(record) ?? { rows: new Map(), projects: new Map() };
    shares.set(record, of);
    if (id !== null) strengthen(of.rows, id, level);
    else if (projectId !== null) strengthen(of.projects, projectId, level);
  }
  return shares;
}

function strengthen(levels: Map<string, ShareLevel>, key: string, level: ShareLevel): void {
  const before = levels.get(key);
  if (before === undefined || isAtLeast(level, before)) levels.set(key, level);
}

/** How far a row is shared: the stronger of its own share and that of its type in its project; null when it is not. */
export function sharedLevel(
  shares: Shares,
  record: string,
  { id, projectId }: { id: string | null; projectId: string | null },
): ShareLevel | null {
  const of = shares.get(record);
  if (!of) return null;
  const own = id === null ? undefined : of.rows.get(id);
  const all = projectId === null ? undefined : of.projects.get(projectId);
  if (own === undefined || all === undefined) return own ?? all ?? null;
  return isAtLeast(own, all) ? own : all;
}
