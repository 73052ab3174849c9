import { dayFromText, textFromInstant, workItem, type AskedSkill } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../../../platform/access/actor.ts";
import { visibleRows } from "../../../platform/access/visibleRows.ts";
import type { Db } from "../../../platform/db/database.ts";

/** More than that is too much for one answer. */
const MOST = 10_000;
const DAY = 1440;

interface FoundNeed {
  skillId: string;
  level: number;
  count: number;
  units: number;
  start: number;
  finish: number;
  workItemId: string;
  key: string;
  name: string;
  projectId: string;
  projectName: string;
  seen: boolean;
}

/** GAP-1: the skills that work of active projects asks for which is not done and overlaps these days. What the actor does not see is told without what it is. */
export async function readNeeds(
  db: Db,
  actor: Actor,
  { from, to }: { from: string; to: string },
): Promise<{ items: AskedSkill[]; more: boolean }> {
  const values: unknown[] = [actor.orgId];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const instantOf = (day: string) => `${bind((dayFromText(day) ?? 0) * DAY)}::int4`;
  const { rows } = await db.executeQuery<FoundNeed>(
    CompiledQuery.raw(
      `select n.skill_id as "skillId", n.level, n.count, n.units, d.start, d.finish, t.id as "workItemId",
         q.key || '-' || t.number as key, t.name, t.project_id as "projectId", q.name as "projectName",
         ${visibleRows(actor, workItem, "t.project_id", bind)} as seen
       from skill_needs n
       join work_items t on t.org_id = n.org_id and t.id = n.work_item_id and t.deleted_at is null and t.active
         and t.kind = 'task' and t.percent_complete < 1
       join work_item_schedules d on d.org_id = t.org_id and d.work_item_id = t.id
       join projects q on q.org_id = t.org_id and q.id = t.project_id and q.state = 'active' and q.deleted_at is null
       where n.org_id = $1 and n.deleted_at is null and d.finish > ${instantOf(from)} and d.start < ${instantOf(to)}
         and not exists (select 1 from work_items c where c.org_id = t.org_id and c.parent_id = t.id and c.deleted_at is null)
       order by d.start, n.id limit ${bind(MOST + 1)}`,
      values,
    ),
  );
  return { items: rows.slice(0, MOST).map(told), more: rows.length > MOST };
}

function told({ seen, skillId, level, count, units, start, finish, ...item }: FoundNeed): AskedSkill {
  return {
    skillId,
    level,
    count,
    units,
    start: textFromInstant(start),
    finish: textFromInstant(finish),
    item: seen ? item : null,
  };
}
