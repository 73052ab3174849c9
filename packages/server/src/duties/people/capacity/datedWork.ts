import { MINUTES_PER_DAY } from "@gantry/engine";
import { dayFromText, textFromInstant, workItem } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../../../platform/access/actor.ts";
import { visibleRows } from "../../../platform/access/visibleRows.ts";
import type { Db } from "../../../platform/db/database.ts";

/** In SQL: tasks `t` of active projects `q` with the dates `d` computed for them, joined with what is asked of them; `$1` is the organisation. */
export const datedWork = (joins: string): string => `
  from work_item_schedules d
  join work_items t on t.org_id = d.org_id and t.id = d.work_item_id and t.deleted_at is null and t.active and t.kind = 'task'
  join projects q on q.org_id = t.org_id and q.id = t.project_id and q.state = 'active' and q.deleted_at is null
  ${joins}
  where d.org_id = $1
    and not exists (select 1 from work_items c where c.org_id = t.org_id and c.parent_id = t.id and c.deleted_at is null)`;

interface WorkName {
  workItemId: string;
  key: string;
  name: string;
  projectId: string;
  projectName: string;
}

interface FoundWork extends WorkName {
  start: number;
  finish: number;
  seen: boolean;
}

/** With its dates; null for work that the actor does not see. */
type Told<T> = Omit<T & FoundWork, keyof FoundWork> & { start: string; finish: string; item: WorkName | null };

interface Wanted {
  /** What is read besides the work itself. */
  columns: string;
  /** Of `datedWork`. */
  source: string;
  /** In this order where work begins at the same time. */
  order: string;
  /** More than that is too much for one answer. */
  most: number;
}

/** What of `datedWork` overlaps these days, the earliest first. */
export async function readDatedWork<T extends object>(
  db: Db,
  actor: Actor,
  { from, to }: { from: string; to: string },
  { columns, source, order, most }: Wanted,
): Promise<{ items: Told<T>[]; more: boolean }> {
  const values: unknown[] = [actor.orgId];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const instantOf = (day: string) => `${bind((dayFromText(day) ?? 0) * MINUTES_PER_DAY)}::int4`;
  const { rows } = await db.executeQuery<T & FoundWork>(
    CompiledQuery.raw(
      `select ${columns}, d.start, d.finish, t.id as "workItemId", q.key || '-' || t.number as key, t.name,
         t.project_id as "projectId", q.name as "projectName", ${visibleRows(actor, workItem, "t.project_id", bind)} as seen
       ${source} and d.finish > ${instantOf(from)} and d.start < ${instantOf(to)}
       order by d.start, ${order} limit ${bind(most + 1)}`,
      values,
    ),
  );
  return { items: rows.slice(0, most).map(told), more: rows.length > most };
}

function told<T extends object>(row: T & FoundWork): Told<T> {
  const { start, finish, seen, workItemId, key, name, projectId, projectName, ...asked } = row;
  return {
    ...asked,
    start: textFromInstant(start),
    finish: textFromInstant(finish),
    item: seen ? { workItemId, key, name, projectId, projectName } : null,
  };
}
