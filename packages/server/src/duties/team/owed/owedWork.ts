import { dayFromText, textFromInstant, workItem } from "@gantry/records";
import { CompiledQuery } from "kysely";
import type { Actor } from "../../../platform/access/actor.ts";
import { visibleRows } from "../../../platform/access/visibleRows.ts";
import type { Db } from "../../../platform/db/database.ts";
import { daysBetween, MOST, type BareOwed, type OwedAsked } from "./owedRows.ts";

interface FoundWork {
  id: string;
  key: string;
  title: string;
  projectId: string;
  ownerId: string | null;
  due: number;
  field: string;
  state: string;
}

const DAY = 1440;

/**
 * OWED-2: open work of the plans, by its deadline where it has one, else, where somebody with an account is assigned to it or
 * accountable for it, by the finish that was computed. Actions speak for their work items.
 */
export async function owedWork(db: Db, actor: Actor, asked: OwedAsked): Promise<BareOwed[]> {
  const values: unknown[] = [actor.orgId];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const conditions = [
    visibleRows(actor, workItem, "t.project_id", bind),
    `coalesce(t.deadline, d.finish) < ${bind(((dayFromText(asked.until) ?? 0) + 1) * DAY)}::int4`,
    ...(asked.projectId === null ? [] : [`t.project_id = ${bind(asked.projectId)}::uuid`]),
    ...(asked.ownerId === null ? [] : [`u.id = ${bind(asked.ownerId)}::uuid`]),
  ];
  const { rows } = await db.executeQuery<FoundWork>(
    CompiledQuery.raw(
      `select t.id, q.key || '-' || t.number as key, t.name as title, t.project_id as "projectId", u.id as "ownerId",
         coalesce(t.deadline, d.finish) as due, case when t.deadline is null then 'finish' else 'deadline' end as field, t.state
       from work_items t
       join projects q on q.org_id = t.org_id and q.id = t.project_id and q.state = 'active' and q.deleted_at is null
       left join lateral (select o.id from users o where o.org_id = t.org_id and o.deleted_at is null and o.person_id in (
         select person_id from assignments where org_id = t.org_id and work_item_id = t.id and deleted_at is null
         union select person_id from responsibilities where org_id = t.org_id and work_item_id = t.id and letter = 'A' and deleted_at is null
       )) u on true
       left join work_item_schedules d on d.org_id = t.org_id and d.work_item_id = t.id and d.project_id = t.project_id
       where t.org_id = $1 and t.deleted_at is null and t.active and t.state <> 'done' and t.percent_complete < 1
         and (u.id is not null or t.deadline is not null)
         and not exists (select 1 from actions x where x.org_id = t.org_id and x.work_item_id = t.id and x.deleted_at is null)
         and not exists (select 1 from risk_responses x where x.org_id = t.org_id and x.work_item_id = t.id and x.deleted_at is null
           and x.due_day is not null)
         and ${conditions.join(" and ")}
       order by due, t.id limit ${bind(MOST)}`,
      values,
    ),
  );
  return rows.map(({ due, ...row }) => {
    const day = textFromInstant(due).slice(0, 10);
    return { ...row, record: workItem.name, due: day, daysLate: daysBetween(day, asked.today) };
  });
}
