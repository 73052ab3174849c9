import { CompiledQuery } from "kysely";
import type { Db } from "../../../platform/db/database.ts";

/** Where a gate stands in the plan. */
export interface GatePlace {
  orgId: string;
  projectId: string;
  /** What the gate sits on; null stands for the end of the whole project. */
  workItemId: string | null;
}

/** The work that a gate closes and the work that waits for it. */
export interface GateSides {
  /** Null: all of the project. */
  phase: readonly string[] | null;
  behind: readonly string[];
}

/**
 * GATE-1: the phase of a gate is what lies below the summary it sits on, else what lies beside the milestone it sits on (in the same
 * summary, at any depth), without what waits for the gate. GATE-2: what waits for the gate is all that follows it over finish-to-start
 * links, one after another, and what lies below such work.
 */
export async function gateSides(db: Db, { orgId, projectId, workItemId }: GatePlace): Promise<GateSides> {
  if (workItemId === null) return { phase: null, behind: [] };
  const behind = await idsOf(db, behindStatement, [orgId, projectId, workItemId]);
  const [root] = await idsOf(db, rootStatement, [orgId, workItemId]);
  const inside = await idsOf(db, insideStatement, [orgId, projectId, root ?? null]);
  const out = new Set([...behind, workItemId]);
  return { behind, phase: inside.filter((id) => !out.has(id)) };
}

const behindStatement = `
  with recursive behind as (
    select d.successor_id as id from dependencies d
    where d.org_id = $1 and d.predecessor_id = $3 and d.type = 'FS' and d.deleted_at is null
    union
    select n.id from behind b cross join lateral (
      select d.successor_id as id from dependencies d
      where d.org_id = $1 and d.predecessor_id = b.id and d.type = 'FS' and d.deleted_at is null
      union all
      select w.id from work_items w where w.org_id = $1 and w.parent_id = b.id and w.deleted_at is null
    ) n
  ) select w.id from behind b join work_items w on w.org_id = $1 and w.id = b.id
    where w.project_id = $2 and w.deleted_at is null and w.id <> $3`;

/** The item itself where something lies below it, else what it lies in; no row where that is the project. */
const rootStatement = `
  select case when exists (select 1 from work_items c where c.org_id = $1 and c.parent_id = w.id and c.deleted_at is null)
    then w.id else w.parent_id end as id
  from work_items w where w.org_id = $1 and w.id = $2`;

const insideStatement = `
  with recursive inside as (
    select id from work_items
    where org_id = $1 and project_id = $2 and parent_id is not distinct from $3::uuid and deleted_at is null
    union all
    select w.id from work_items w join inside i on w.parent_id = i.id where w.org_id = $1 and w.deleted_at is null
  ) select id from inside`;

async function idsOf(db: Db, statement: string, values: unknown[]): Promise<string[]> {
  const { rows } = await db.executeQuery<{ id: string | null }>(CompiledQuery.raw(statement, values));
  return rows.flatMap(({ id }) => (id === null ? [] : [id]));
}
